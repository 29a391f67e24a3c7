package dev.ponte.kommo.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user. Only an administrator's connection sees all of them.
 *
 * @param uuid only when asked for, as are {@code amojoId}, {@code userRank} and {@code phoneNumber}
 */
@KommoModel
public record User(
        @Key long id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String lang,
        @MaybeEmptyArray @Nullable Rights rights,
        @Nullable String uuid,
        @Nullable String amojoId,
        @Nullable String userRank,
        @Nullable String phoneNumber,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded) {

    public User {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    /** Whether work can be given to them. */
    public boolean active() {
        return rights != null && rights.isActive();
    }

    /** Role and group, only when asked for. */
    @KommoModel
    public record Embedded(@Listed List<Named> roles, @Listed List<Named> groups) {

        static final Embedded NONE = new Embedded(List.of(), List.of());
    }

    /** A role or a group. */
    @KommoModel
    public record Named(@Key long id, @Nullable String name) {}
}
