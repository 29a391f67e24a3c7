package dev.ponte.sync.apply;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldChange;
import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.field.NewField;
import dev.ponte.kommo.field.NewFieldGroup;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is sent to write fields and their tabs, and what came of it. Pure. */
final class FieldBodies {

    private FieldBodies() {}

    static List<NewFieldGroup> created(Step.CreateGroups step) {
        return step.groups().stream()
                .map(
                        draft ->
                                NewFieldGroup.of(draft.name(), draft.sort())
                                        .requestId(draft.source()))
                .toList();
    }

    static List<Link> links(Step.CreateGroups step, List<FieldGroup> made) {
        List<Link> links = new ArrayList<>();
        MadeFor<FieldGroup> found = new MadeFor<>(made, FieldGroup::requestId);
        for (Step.NewGroup draft : step.groups()) {
            found.find(draft.source())
                    .map(group -> Link.ofGroup(step.scope(), draft.source(), group.id()))
                    .ifPresent(links::add);
        }
        return links;
    }

    static List<NewField> created(Step.CreateFields step, IdMap map) {
        return step.fields().stream().map(draft -> created(step, draft, map)).toList();
    }

    private static NewField created(Step.CreateFields step, Step.NewField draft, IdMap map) {
        NewField body =
                NewField.of(draft.name(), draft.type())
                        .sort(draft.sort())
                        .requestId(String.valueOf(draft.source()));
        if (draft.code() != null) {
            body = body.code(draft.code());
        }
        if (draft.apiOnly()) {
            body = body.apiOnly(true);
        }
        if (draft.group() != null) {
            body = body.group(map.group(step.scope(), draft.group()));
        }
        if (!draft.options().isEmpty()) {
            body = body.options(options(draft.options()));
        }
        if (!draft.required().isEmpty()) {
            body = body.requiredStatuses(stages(draft.required(), map));
        }
        if (!draft.hidden().isEmpty()) {
            body = body.hiddenStatuses(stages(draft.hidden(), map));
        }
        if (draft.remind() != null) {
            body = body.remind(draft.remind());
        }
        return draft.currency() == null ? body : body.currency(draft.currency());
    }

    static List<FieldChange> changed(Step.ChangeFields step, IdMap map) {
        return step.fields().stream().map(change -> changed(step, change, map)).toList();
    }

    private static FieldChange changed(Step.ChangeFields step, Step.FieldChange change, IdMap map) {
        FieldChange body =
                FieldChange.of(map.get(Kind.FIELD, change.source()))
                        .requestId(String.valueOf(change.source()));
        if (change.name() != null) {
            body = body.name(change.name());
        }
        if (change.code() != null) {
            body = body.set("code", change.code());
        }
        if (change.sort() != null) {
            body = body.sort(change.sort());
        }
        if (change.apiOnly() != null) {
            body = body.apiOnly(change.apiOnly());
        }
        if (change.group() != null) {
            body = body.group(map.group(step.scope(), change.group().source()));
        }
        if (change.options() != null) {
            body = body.options(options(change.options()));
        }
        if (change.required() != null) {
            body = body.requiredStatuses(stages(change.required(), map));
        }
        if (change.hidden() != null) {
            body = body.hiddenStatuses(stages(change.hidden(), map));
        }
        if (change.remind() != null) {
            body = body.remind(change.remind());
        }
        return change.currency() == null ? body : body.currency(change.currency());
    }

    private static List<CustomField.Option> options(List<Step.Option> options) {
        return options.stream()
                .map(
                        option ->
                                new CustomField.Option(
                                        option.target(),
                                        option.value(),
                                        option.sort(),
                                        option.code(),
                                        Map.of()))
                .toList();
    }

    private static List<StageKey> stages(Set<StageKey> sources, IdMap map) {
        return sources.stream().map(map::stage).toList();
    }

    private static List<StageKey> stages(Step.Stages stages, IdMap map) {
        List<StageKey> all = new ArrayList<>(stages(stages.sources(), map));
        all.addAll(stages.kept());
        return all;
    }

    static List<Link> links(Step.CreateFields step, List<CustomField> made) {
        List<Link> links = new ArrayList<>();
        MadeFor<CustomField> found = new MadeFor<>(made, CustomField::requestId);
        for (Step.NewField draft : step.fields()) {
            found.find(draft.source())
                    .ifPresent(
                            field -> {
                                links.add(Link.of(Kind.FIELD, draft.source(), field.id()));
                                links.addAll(options(draft.options(), field));
                            });
        }
        return links;
    }

    static List<Link> links(Step.ChangeFields step, List<CustomField> made, IdMap map) {
        List<Link> links = new ArrayList<>();
        for (CustomField field : made) {
            step.fields().stream()
                    .filter(change -> map.get(Kind.FIELD, change.source()) == field.id())
                    .map(Step.FieldChange::options)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(options -> links.addAll(options(options, field)));
        }
        return links;
    }

    /** Options are known by what they say: Kommo gives them no other sign of whose they are. */
    private static List<Link> options(List<Step.Option> options, CustomField field) {
        Set<Long> taken = new HashSet<>();
        options.stream().map(Step.Option::target).filter(Objects::nonNull).forEach(taken::add);
        List<Link> links = new ArrayList<>();
        for (Step.Option option : options) {
            Long source = option.source();
            if (source == null || option.target() != null) {
                continue;
            }
            field.enums().stream()
                    .filter(made -> made.id() != null && !taken.contains(made.id()))
                    .filter(made -> option.value().equals(made.value()))
                    .findFirst()
                    .ifPresent(
                            made -> {
                                long id = Objects.requireNonNull(made.id());
                                taken.add(id);
                                links.add(Link.of(Kind.CHOICE, source, id));
                            });
        }
        return links;
    }
}
