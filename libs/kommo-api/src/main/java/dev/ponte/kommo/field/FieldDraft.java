package dev.ponte.kommo.field;

import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.entity.StageKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What creations and changes of fields have in common. */
public interface FieldDraft<S> extends Draft<S> {

    default S sort(long sort) {
        return set("sort", sort);
    }

    /** Whether people can only read it. */
    default S apiOnly(boolean apiOnly) {
        return set("is_api_only", apiOnly);
    }

    /** The tab that it stands in, null for the first. */
    default S group(@Nullable String groupId) {
        return set("group_id", groupId);
    }

    /** The options of a list, all of them, those that stay with their ids. */
    default S options(List<CustomField.Option> options) {
        return set("enums", List.copyOf(options));
    }

    /** The stages that nobody enters without it. */
    default S requiredStatuses(List<StageKey> stages) {
        return set("required_statuses", List.copyOf(stages));
    }

    /** The stages that do not show it. */
    default S hiddenStatuses(List<StageKey> stages) {
        return set("hidden_statuses", List.copyOf(stages));
    }

    /** Of a monetary field, where it is mandatory. */
    default S currency(String currency) {
        return set("currency", currency);
    }

    /** Of a birthday: {@code never, day, week, month}. */
    default S remind(String remind) {
        return set("remind", remind);
    }
}
