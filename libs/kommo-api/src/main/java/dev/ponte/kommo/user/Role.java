package dev.ponte.kommo.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rights that several users share. Only an administrator's connection sees roles.
 *
 * <p><a href="https://developers.kommo.com/reference/user-roles-list">Kommo's reference</a>
 *
 * @param rights what says who is an administrator, free or active is of users alone
 */
@KommoModel
public record Role(
        @Key long id,
        @Nullable String name,
        @MaybeEmptyArray @Nullable Rights rights,
        @Nullable String requestId,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded) {

    public Role {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    /** Whether anybody has it, when it was asked for {@code with=users}. */
    public boolean used() {
        return !embedded.users().isEmpty();
    }

    /**
     * @param users their ids, alone or each in an object: the reference does not say
     */
    @KommoModel
    public record Embedded(@Listed List<JsonNode> users) {

        static final Embedded NONE = new Embedded(List.of());
    }
}
