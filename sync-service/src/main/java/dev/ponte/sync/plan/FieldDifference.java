package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.FieldChange;
import dev.ponte.sync.plan.Step.NewField;
import dev.ponte.sync.plan.Step.Option;
import dev.ponte.sync.plan.Step.Stages;
import dev.ponte.sync.plan.Step.Tab;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field of an account, and what a new one is made of. */
final class FieldDifference {

    private static final String MONETARY = "monetary";
    private static final String BIRTHDAY = "birthday";

    private final Scope scope;
    private final FieldSet desired;
    private final FieldSet actual;
    private final Set<String> tabs;
    private final IdMap map;
    private final StageRefs stages;
    private final OptionPlanner options;
    private final PlanBuilder plan;

    /**
     * @param tabs the master's that the account has or will have
     * @param map what is in the account
     */
    FieldDifference(
            Scope scope,
            FieldSet desired,
            FieldSet actual,
            Set<String> tabs,
            IdMap map,
            StageRefs stages,
            OptionPlanner options,
            PlanBuilder plan) {
        this.scope = scope;
        this.desired = desired;
        this.actual = actual;
        this.tabs = tabs;
        this.map = map;
        this.stages = stages;
        this.options = options;
        this.plan = plan;
    }

    /** A change, and how it reads. */
    record Found(FieldChange change, List<Detail> details) {

        Change told(String subject) {
            boolean onlyMoved =
                    details.stream().allMatch(detail -> detail.property().equals("sort"));
            Reason other = onlyMoved ? Reason.MOVED : Reason.DIFFERS;
            return new Change(
                    Action.CHANGE,
                    Kind.FIELD,
                    subject,
                    change.name() == null ? other : Reason.RENAMED,
                    details);
        }
    }

    NewField created(FieldState want, long sort) {
        tellMissing(want);
        return new NewField(
                want.id(),
                want.name(),
                want.type(),
                want.code(),
                sort,
                want.apiOnly(),
                tab(want),
                want.list() ? OptionPlanner.created(want.choices()) : List.of(),
                stages.known(want.required()),
                stages.known(want.hidden()),
                want.type().equals(BIRTHDAY) ? want.remind() : null,
                want.type().equals(MONETARY) ? want.currency() : null);
    }

    List<Detail> described(FieldState want) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("type", "", want.type()));
        if (want.code() != null) {
            details.add(new Detail("code", "", want.code()));
        }
        if (want.list()) {
            details.add(new Detail("enums", "", values(want.choices())));
        }
        return details;
    }

    Found between(FieldState want, FieldState has, @Nullable Long sort) {
        tellMissing(want);
        List<Detail> told = new ArrayList<>();
        List<Option> all = want.list() ? options.difference(want, has) : null;
        Stages required = stages.difference(want.required(), has.required());
        Stages hidden = stages.difference(want.hidden(), has.hidden());
        FieldChange change =
                new FieldChange(
                        want.id(),
                        other(told, "name", want.name(), has.name()),
                        code(told, want, has),
                        sort,
                        other(told, "is_api_only", want.apiOnly(), has.apiOnly()),
                        group(told, want, has),
                        all,
                        required,
                        hidden,
                        want.type().equals(BIRTHDAY)
                                ? other(told, "remind", want.remind(), has.remind())
                                : null,
                        want.type().equals(MONETARY)
                                ? other(told, "currency", want.currency(), has.currency())
                                : null);
        if (all != null) {
            told.add(
                    new Detail(
                            "enums",
                            values(has.choices()),
                            all.stream().map(Option::value).collect(Collectors.joining(", "))));
        }
        tell(told, "required_statuses", required, has.required().size());
        tell(told, "hidden_statuses", hidden, has.hidden().size());
        if (sort != null) {
            told.add(new Detail("sort", String.valueOf(has.sort()), String.valueOf(sort)));
        }
        return new Found(change, told);
    }

    private static void tell(
            List<Detail> told, String property, @Nullable Stages stages, int before) {
        if (stages != null) {
            int after = stages.sources().size() + stages.kept().size();
            told.add(new Detail(property, String.valueOf(before), String.valueOf(after)));
        }
    }

    private static <T> @Nullable T other(
            List<Detail> told, String property, @Nullable T want, @Nullable T has) {
        if (want == null || want.equals(has)) {
            return null;
        }
        told.add(new Detail(property, has == null ? "" : has.toString(), want.toString()));
        return want;
    }

    private @Nullable String code(List<Detail> told, FieldState want, FieldState has) {
        String code = want.code();
        if (code == null || code.equals(has.code())) {
            return null;
        }
        if (actual.allFields().stream().anyMatch(field -> code.equals(field.code()))) {
            plan.tell(Code.CODE_TAKEN, scope.code() + " / " + want.name(), code);
            return null;
        }
        return other(told, "code", code, has.code());
    }

    private @Nullable Tab group(List<Detail> told, FieldState want, FieldState has) {
        String source = want.groupId();
        if (source != null && !tabs.contains(source)) {
            return null;
        }
        String target = source == null ? null : map.findGroup(scope, source).orElse("");
        if (Objects.equals(target, has.groupId())) {
            return null;
        }
        told.add(new Detail("group_id", name(actual, has.groupId()), name(desired, source)));
        return new Tab(source);
    }

    /** As people know it: ids differ from account to account. */
    private static String name(FieldSet set, @Nullable String tab) {
        return set.tab(tab).map(GroupState::name).orElse(tab == null ? "" : tab);
    }

    /** A tab that the account will not have: the field stands in the first. */
    private @Nullable String tab(FieldState want) {
        return want.groupId() != null && tabs.contains(want.groupId()) ? want.groupId() : null;
    }

    private void tellMissing(FieldState want) {
        long missing =
                want.required().stream().filter(stage -> !stages.there(stage)).count()
                        + want.hidden().stream().filter(stage -> !stages.there(stage)).count();
        if (missing > 0) {
            plan.tell(
                    Code.STAGE_NOT_THERE,
                    scope.code() + " / " + want.name(),
                    String.valueOf(missing));
        }
    }

    private static String values(List<Choice> choices) {
        return choices.stream().map(Choice::value).collect(Collectors.joining(", "));
    }
}
