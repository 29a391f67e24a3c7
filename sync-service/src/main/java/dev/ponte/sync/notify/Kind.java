package dev.ponte.sync.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What may be told. */
public enum Kind {
    /** All accounts of a run are alike. */
    SUCCEEDED,
    /** Some are not. */
    PARTIAL,
    /** A run, or an account that a dry run looked at, failed. */
    FAILED,
    /** A dry run found differences that were not told yet. */
    DRIFT;

    public static final List<String> CODES = Arrays.stream(values()).map(Kind::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Told at once; the others wait for the digest. */
    boolean urgent() {
        return this == PARTIAL || this == FAILED;
    }
}
