package dev.ponte.sync.snapshot;

import dev.ponte.kommo.entity.StageKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A custom field.
 *
 * @param type as Kommo names it; it never changes
 * @param groupId null in the first tab
 * @param choices in their order
 * @param required the stages that nobody enters without it
 * @param hidden the stages that do not show it
 * @param predefined whether Kommo made it, so that it is no business of ours
 */
public record FieldState(
        long id,
        String name,
        String type,
        @Nullable String code,
        long sort,
        boolean apiOnly,
        @Nullable String groupId,
        List<Choice> choices,
        Set<StageKey> required,
        Set<StageKey> hidden,
        @Nullable String remind,
        @Nullable String currency,
        boolean predefined) {

    /** Types whose options are the account's own. */
    private static final Set<String> LISTS = Set.of("select", "multiselect", "radiobutton");

    public FieldState {
        choices = List.copyOf(choices);
        required = inOrder(required);
        hidden = inOrder(hidden);
    }

    /** So that the same set is the same text, which is what hashes are made of. */
    private static Set<StageKey> inOrder(Set<StageKey> stages) {
        Set<StageKey> sorted =
                stages.stream()
                        .sorted(
                                Comparator.comparingLong(StageKey::pipelineId)
                                        .thenComparingLong(StageKey::statusId))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return Collections.unmodifiableSet(sorted);
    }

    /** Whether its options are the account's to make. */
    public boolean list() {
        return LISTS.contains(type);
    }

    /** The same with other options. */
    public FieldState choosing(List<Choice> others) {
        return new FieldState(
                id,
                name,
                type,
                code,
                sort,
                apiOnly,
                groupId,
                others,
                required,
                hidden,
                remind,
                currency,
                predefined);
    }
}
