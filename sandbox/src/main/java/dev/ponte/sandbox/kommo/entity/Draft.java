package dev.ponte.sandbox.kommo.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants an entity to be. What is null stays as it is, or becomes what Kommo makes it.
 *
 * @param pipelineId where a lead goes, checked; null together with the stage
 * @param values the fields that were sent; without values = to be cleared
 * @param tags the whole set, or null
 */
record Draft(
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Long price,
        @Nullable Long pipelineId,
        @Nullable Long statusId,
        @Nullable Long lossReasonId,
        @Nullable Long responsible,
        @Nullable Long createdBy,
        @Nullable Long updatedBy,
        @Nullable Long createdAt,
        @Nullable Long updatedAt,
        @Nullable Long closedAt,
        Map<Long, List<Value>> values,
        @Nullable List<TagRef> tags,
        List<TagRef> tagsToAdd,
        List<TagRef> tagsToDelete,
        List<Linked> contacts,
        List<Long> companies) {

    /** A tag by its name, or by its id where there is no name. */
    record TagRef(long id, @Nullable String name) {}

    /** A contact that a new lead is to be linked with. */
    record Linked(long id, boolean main) {}
}
