package dev.ponte.kommo.user;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do: by kind of thing and action a letter, {@code A} with all, {@code G} with
 * their group's, {@code M} with their own, {@code D} with none.
 */
@KommoModel
public record Rights(
        @MaybeEmptyArray @Nullable Map<String, String> leads,
        @MaybeEmptyArray @Nullable Map<String, String> contacts,
        @MaybeEmptyArray @Nullable Map<String, String> companies,
        @MaybeEmptyArray @Nullable Map<String, String> tasks,
        @Flag @Nullable Boolean mailAccess,
        @Flag @Nullable Boolean catalogAccess,
        @Listed List<StatusRight> statusRights,
        @Flag boolean isAdmin,
        @Flag boolean isFree,
        @Flag boolean isActive,
        @Whole @Nullable Long groupId,
        @Whole @Nullable Long roleId) {

    /** What differs in one stage. */
    @KommoModel
    public record StatusRight(
            @Nullable String entityType,
            @Whole @Nullable Long pipelineId,
            @Whole @Nullable Long statusId,
            @MaybeEmptyArray @Nullable Map<String, String> rights) {}
}
