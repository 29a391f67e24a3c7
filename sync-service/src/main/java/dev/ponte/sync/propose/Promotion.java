package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Notice;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.plan.Planner;
import dev.ponte.sync.plan.Removal;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What it takes to make a thing of an account in its master too. Pure. */
public sealed interface Promotion {

    /**
     * @param plan what is done in the master
     * @param had what the master has, each thing as itself
     * @param row the master's stages or options as they will be; empty for a tab, and for a field
     *     without options
     * @param origins what the steps make, and which thing of the account each is
     */
    record Possible(Plan plan, IdMap had, List<String> row, IdMap origins) implements Promotion {

        /**
         * From the master's things to the account's.
         *
         * @param made what was made by the steps
         */
        public List<Link> links(List<Link> made) {
            return made.stream().flatMap(link -> link(link).stream()).toList();
        }

        private Optional<Link> link(Link made) {
            return origins.target(made.kind(), made.source())
                    .map(thing -> new Link(made.kind(), made.target(), thing));
        }
    }

    /**
     * It would break a limit, or cannot be copied.
     *
     * @param reason code of a notice
     */
    record Blocked(String reason) implements Promotion {}

    /**
     * The master has it by its code or name.
     *
     * @param id the master's
     * @param links of all that both have
     */
    record There(String id, List<Link> links) implements Promotion {}

    /** The account has it no more, or the group leaves it out. */
    record Gone() implements Promotion {}

    /**
     * @param thing the account's id, as in {@link Link#target}
     * @param known which thing of the account is which of the master's
     * @param rules what the group replicates, of the part that the thing is in
     */
    static Promotion of(
            Kind kind, String thing, Snapshot master, Snapshot account, IdMap known, Rules rules) {
        Plan plan = Planner.plan(master, account, known, rules);
        Beside beside = Beside.of(master, account, known, plan, rules);
        Optional<Extra> extra =
                beside.extras().stream()
                        .filter(it -> it.kind() == kind && it.id().equals(thing))
                        .findFirst();
        return extra.map(it -> of(it, master, account, beside.links(), rules))
                .orElseGet(() -> thereOrGone(kind, thing, plan));
    }

    private static Promotion thereOrGone(Kind kind, String thing, Plan plan) {
        return IdMap.of(plan.links())
                .reversed()
                .target(kind, thing)
                .<Promotion>map(id -> new There(id, plan.links()))
                .orElse(new Gone());
    }

    private static Promotion of(
            Extra extra, Snapshot master, Snapshot account, IdMap links, Rules rules) {
        Wish wish = Wish.of(extra, master, account, links, rules.selection());
        IdMap had = IdMap.identity(master);
        Plan plan =
                FieldPlace.in(
                        Planner.plan(wish.desired(), master, had, everything(rules)),
                        extra,
                        master,
                        account,
                        links);
        if (plan.blocked()) {
            return new Blocked(plan.blocker());
        }
        return plan.steps().stream().anyMatch(step -> makes(extra.kind(), step))
                ? new Possible(plan, had, wish.row(), wish.origins())
                : new Blocked(leftOut(plan));
    }

    private static boolean makes(Kind kind, Step step) {
        return switch (kind) {
            case PIPELINE -> step instanceof Step.CreatePipelines;
            case STAGE -> step instanceof Step.CreateStages;
            case GROUP -> step instanceof Step.CreateGroups;
            case FIELD -> step instanceof Step.CreateFields;
            case CHOICE -> step instanceof Step.ChangeFields;
            case ROLE -> step instanceof Step.CreateRoles;
        };
    }

    /** What the group leaves out is in the master all the same. */
    private static Rules everything(Rules rules) {
        return new Rules(
                rules.part(),
                rules.scopes(),
                Selection.ALL,
                Removal.NONE,
                Set.of(),
                rules.limits(),
                rules.closingNames());
    }

    private static String leftOut(Plan plan) {
        return plan.notices().stream()
                .filter(it -> it.code() == Notice.Code.CODE_TAKEN)
                .map(it -> it.code().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("not_possible");
    }
}
