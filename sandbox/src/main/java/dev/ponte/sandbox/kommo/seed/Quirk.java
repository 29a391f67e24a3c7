package dev.ponte.sandbox.kommo.seed;

import java.util.Arrays;
import java.util.Locale;

/** A way in which an account differs from the master. */
public enum Quirk {
    /** Some of the master's fields are not there. */
    FIELDS_MISSING,
    /** There are fields the master does not have. */
    FIELDS_EXTRA,
    /** Stages and choices are in another order. */
    OTHER_ORDER,
    /** Two fields, and two stages of one pipeline, have the same name. */
    SAME_NAMES,
    /** Stages have colours that cannot be written. */
    ODD_COLOURS,
    ARCHIVED_PIPELINE,
    /** Fields have no code. */
    NO_CODES,
    /** The tabs of fields have other ids, and other names. */
    OTHER_GROUPS,
    /** The tracking fields of leads are there. */
    TRACKING,
    /** Incoming leads are switched off. */
    UNSORTED_OFF,
    /** Room for one more pipeline only. */
    MANY_PIPELINES,
    /** A pipeline with as many stages as there may be. */
    FULL_PIPELINE,
    /** The subscription has ended: 402. */
    PAUSED,
    /** The token's user is no admin: 403 for whatever configures. */
    NOT_ADMIN;

    /** The name in the control API: {@code fields-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Quirk of(String code) {
        return Arrays.stream(values())
                .filter(quirk -> quirk.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown quirk " + code));
    }
}
