package dev.ponte.sandbox.kommo.config;

import dev.ponte.sandbox.kommo.hal.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads custom fields as callers send them, by Kommo's rules. */
final class FieldInput {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Set<String> REMIND = Set.of("never", "day", "week", "month");
    private static final int ENUM_SORT = 500;

    private final String scope;
    private final Fields fields;
    private final Pipelines pipelines;
    // Codes that other items of the same batch have taken.
    private final Set<String> taken = new HashSet<>();

    FieldInput(String scope, Fields fields, Pipelines pipelines) {
        this.scope = scope;
        this.fields = fields;
        this.pipelines = pipelines;
    }

    /** A new field. Its ids are given only when all of the batch is right. */
    CustomField created(Input input, int sort) {
        String type = input.requiredText("type");
        if (!type.isEmpty() && !FieldTypes.allowed(scope, type)) {
            input.notAChoice("type");
        }
        return new CustomField(
                0,
                scope,
                input.requiredText("name"),
                type,
                code(input, null),
                (int) input.integer("sort", sort),
                input.flag("is_api_only", false),
                newChoices(input, type),
                group(input, null),
                stages(input, "required_statuses", List.of()),
                stages(input, "hidden_statuses", List.of()),
                false,
                remind(input, type, type.equals("birthday") ? "never" : null),
                currency(input, type));
    }

    /** A field after a change; choices sent without their id are new ones, with id 0. */
    CustomField updated(Input input, CustomField before) {
        if (input.node().hasNonNull("type")
                && !before.type().equals(input.node().get("type").asText())) {
            input.notAChoice("type");
        }
        String name = input.has("name") ? input.requiredText("name") : before.name();
        return new CustomField(
                before.id(),
                scope,
                name,
                before.type(),
                input.has("code") ? code(input, before) : before.code(),
                (int) input.integer("sort", before.sort()),
                input.flag("is_api_only", before.apiOnly()),
                input.node().hasNonNull("enums") ? choices(input, before) : before.enums(),
                input.has("group_id") ? group(input, before) : before.groupId(),
                stages(input, "required_statuses", before.requiredIn()),
                stages(input, "hidden_statuses", before.hiddenIn()),
                before.predefined(),
                remind(input, before.type(), before.remind()),
                input.node().hasNonNull("currency") ? input.text("currency") : before.currency());
    }

    private @Nullable String code(Input input, @Nullable CustomField before) {
        String code = input.text("code");
        if (code == null || (before != null && code.equals(before.code()))) {
            return code;
        }
        if (!CODE.matcher(code).matches()) {
            input.wrong("RegexFailed", "code", "This value is not valid.");
        } else if (fields.byCode(scope, code).isPresent() || !taken.add(code)) {
            input.wrong("NotUnique", "code", "This value is already used.");
        }
        return code;
    }

    private @Nullable List<FieldEnum> newChoices(Input input, String type) {
        if (!FieldTypes.needsChoices(type)) {
            return null;
        }
        List<Input> sent = input.list("enums");
        if (sent.isEmpty()) {
            input.wrong("FieldMissing", "enums", "This field is missing.");
        }
        List<FieldEnum> made = new ArrayList<>();
        for (Input each : sent) {
            made.add(
                    new FieldEnum(
                            0,
                            each.requiredText("value"),
                            each.requiredInt("sort"),
                            each.text("code")));
        }
        return made;
    }

    private List<FieldEnum> choices(Input input, CustomField before) {
        List<FieldEnum> after = new ArrayList<>();
        for (Input each : input.list("enums")) {
            long id = each.integer("id", 0);
            Optional<FieldEnum> known = before.choice(id);
            if (id != 0 && known.isEmpty()) {
                each.notAChoice("id");
            }
            after.add(
                    new FieldEnum(
                            id,
                            known.isPresent() && !each.has("value")
                                    ? known.get().value()
                                    : each.requiredText("value"),
                            (int)
                                    each.integer(
                                            "sort", known.map(FieldEnum::sort).orElse(ENUM_SORT)),
                            each.has("code")
                                    ? each.text("code")
                                    : known.map(FieldEnum::code).orElse(null)));
        }
        if (after.isEmpty() && FieldTypes.needsChoices(before.type())) {
            input.wrong("FieldMissing", "enums", "This field is missing.");
        }
        return after;
    }

    private @Nullable String group(Input input, @Nullable CustomField before) {
        String group = input.text("group_id");
        if (group != null && fields.group(scope, group).isEmpty()) {
            input.notAChoice("group_id");
            return before == null ? null : before.groupId();
        }
        return Fields.groupKey(group);
    }

    private List<StageKey> stages(Input input, String name, List<StageKey> before) {
        if (!input.has(name)) {
            return before;
        }
        List<StageKey> keys = new ArrayList<>();
        for (Input each : input.list(name)) {
            StageKey key =
                    new StageKey(each.integer("pipeline_id", 0), each.integer("status_id", 0));
            if (pipelines.get(key.pipelineId()).isEmpty()) {
                each.notAChoice("pipeline_id");
            } else if (pipelines.stage(key.pipelineId(), key.statusId()).isEmpty()) {
                each.notAChoice("status_id");
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }

    private static @Nullable String remind(Input input, String type, @Nullable String before) {
        String remind = input.text("remind");
        if (remind == null || !type.equals("birthday")) {
            return before;
        }
        if (!REMIND.contains(remind)) {
            input.notAChoice("remind");
        }
        return remind;
    }

    private static @Nullable String currency(Input input, String type) {
        return type.equals("monetary") ? input.requiredText("currency") : null;
    }
}
