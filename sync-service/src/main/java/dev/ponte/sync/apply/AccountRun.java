package dev.ponte.sync.apply;

import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.page.Query;
import dev.ponte.sync.apply.Outcome.State;
import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.plan.Planner;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.plan.UnknownTargetException;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.SnapshotReader;
import dev.ponte.sync.snapshot.Wanted;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account, one run: rounds of looking, planning and doing.
 *
 * <pre>
 * read ─► plan ─► nothing to do ─► unchanged, converged
 *   ▲       └───► steps ─► all made, or refused ─► read what they touched ─┐
 *   │               └─► no answer, perhaps done ─► wait ─► read all ───────┤
 *   └──────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>Used by one thread after the other, never by two at once.
 */
final class AccountRun {

    private final Task task;
    private final Journal journal;
    private final SnapshotReader reader;
    private final ApplyConfig config;
    private final StepCaller caller;
    private final Wanted wanted;

    private Rules rules;
    private Snapshot actual = Snapshot.NOTHING;
    private IdMap map;
    private Plan plan = new Plan(List.of(), List.of(), List.of());
    private int round = 1;
    private int tries;
    private int reads;
    private int writes;
    private int passes;
    private boolean wrote;
    private boolean refused;
    private boolean askedForLeads;
    private boolean planIsOfNow;

    AccountRun(Task task, Journal journal, SnapshotReader reader, ApplyConfig config) {
        this.task = task;
        this.journal = journal;
        this.reader = reader;
        this.config = config;
        this.caller = new StepCaller(task.account());
        this.wanted =
                Wanted.of(
                        task.desired(),
                        task.rules().part().pipelines(),
                        task.rules().part().fields() ? task.rules().scopes() : Set.of(),
                        task.rules().also(),
                        task.rules().removal().possible());
        this.rules = task.rules().scopes(wanted.fields()).within(task.desired());
        this.map = task.known();
    }

    Uni<Outcome> go() {
        return look(wanted);
    }

    private Uni<Outcome> look(Wanted lists) {
        return reader.read(task.account(), lists)
                .invoke(
                        reading -> {
                            actual = actual.updated(reading.snapshot());
                            reads += reading.calls();
                        })
                .chain(this::decide)
                .onFailure(KommoException.class)
                .recoverWithUni(failure -> waitFor((KommoException) failure));
    }

    private Uni<Outcome> decide() {
        plan = Planner.plan(task.desired(), actual, map, rules);
        planIsOfNow = true;
        Set<Long> doomed = doomedPipelines();
        if (!doomed.isEmpty() && !askedForLeads) {
            askedForLeads = true;
            return askForLeads(doomed).chain(this::decide);
        }
        if (plan.isEmpty()) {
            // What is alike today may be renamed in the master tomorrow.
            List<Link> found = plan.links().stream().filter(it -> !map.knows(it)).toList();
            return journal.alike(found)
                    .chain(() -> end(wrote ? State.CONVERGED : State.UNCHANGED, ""));
        }
        if (task.dryRun()) {
            return planned().chain(() -> end(State.PLANNED, ""));
        }
        if (plan.blocked()) {
            return planned().chain(() -> end(State.BLOCKED, plan.blocker()));
        }
        if (refused) {
            return end(State.FAILED, "kommo_refused");
        }
        if (passes >= config.rounds()) {
            return end(State.FAILED, "does_not_hold");
        }
        return journal.before(actual)
                .chain(() -> planned())
                .invoke(() -> map = map.with(plan.links()))
                .chain(() -> step(0));
    }

    private Uni<Void> planned() {
        return journal.planned(round, plan, touched().lists());
    }

    private Wanted touched() {
        return Touched.by(plan.steps()).and(wanted);
    }

    private Uni<Outcome> step(int position) {
        return position == plan.steps().size()
                ? lookAgain()
                : journal.begin(round, position).chain(may -> begun(position, may));
    }

    private Uni<Outcome> begun(int position, boolean may) {
        if (position == plan.steps().size()) {
            return lookAgain();
        }
        return may ? make(position) : end(State.CANCELLED, "");
    }

    private Uni<Outcome> lookAgain() {
        round++;
        passes++;
        return look(touched());
    }

    private Uni<Outcome> make(int position) {
        Step step = plan.steps().get(position);
        wrote = true;
        planIsOfNow = false;
        return Uni.createFrom()
                .deferred(() -> caller.call(step, map))
                .invoke(() -> writes++)
                .onItemOrFailure()
                .transformToUni((made, failure) -> made(position, made, failure));
    }

    private Uni<Outcome> made(int position, List<Link> made, Throwable failure) {
        return switch (failure) {
            case null -> {
                map = map.with(made);
                yield journal.done(round, position, made).chain(may -> begun(position + 1, may));
            }
            case UnknownTargetException unknown ->
                    refused(position, "needs_" + unknown.kind().code());
            case KommoException e when e.failure() instanceof Failure.Refused no && !no.passes() ->
                    refused(position, String.valueOf(e.getMessage()));
            case KommoException e ->
                    journal.failed(round, position, e.failure().code()).chain(() -> waitFor(e));
            default -> Uni.createFrom().failure(failure);
        };
    }

    /** The others may still be made. */
    private Uni<Outcome> refused(int position, String code) {
        refused = true;
        return journal.failed(round, position, code).chain(() -> step(position + 1));
    }

    /** What may pass is waited out, and looked at anew: perhaps it was done all the same. */
    private Uni<Outcome> waitFor(KommoException failure) {
        boolean passes = failure.failure().passes() || failure.perhapsDone();
        if (!passes || tries >= config.retries()) {
            return end(State.FAILED, failure.failure().code());
        }
        if (failure.perhapsDone()) {
            rules = rules.limits(rules.limits().batch(Math.max(1, rules.limits().batch() / 2)));
        }
        Duration pause = config.backOff().multipliedBy(1L << Math.min(tries, 10));
        // To have had no turn yet is no failure.
        tries += failure.failure() instanceof Failure.Busy ? 0 : 1;
        round++;
        Duration longest = config.maxBackOff();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause.compareTo(longest) > 0 ? longest : pause)
                .chain(() -> look(wanted));
    }

    private Set<Long> doomedPipelines() {
        Set<Long> doomed = new HashSet<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.DeletePipeline delete) {
                doomed.add(delete.id());
            }
        }
        return doomed;
    }

    /** Kommo keeps a pipeline with leads; so do we, before it has to say so. */
    private Uni<Void> askForLeads(Set<Long> pipelines) {
        Set<Long> occupied = new HashSet<>(rules.occupied());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Long pipeline : pipelines) {
            all =
                    all.chain(() -> holdsLeads(pipeline))
                            .invoke(
                                    holds -> {
                                        if (holds) {
                                            occupied.add(pipeline);
                                        }
                                    })
                            .replaceWithVoid();
        }
        return all.invoke(() -> rules = rules.occupied(occupied));
    }

    private Uni<Boolean> holdsLeads(long pipeline) {
        reads++;
        return task.account()
                .leads()
                .list(Query.NONE.pipelines(List.of(pipeline)).limit(1))
                .map(page -> !page.items().isEmpty());
    }

    private Uni<Outcome> end(State state, String code) {
        return Uni.createFrom()
                .item(
                        new Outcome(
                                state,
                                code,
                                round,
                                plan.changes().size(),
                                reads,
                                writes,
                                plan.notices(),
                                beside()));
    }

    /** After a step nobody knows it before the next look. */
    private @Nullable Beside beside() {
        return planIsOfNow ? Beside.of(task.desired(), actual, map, plan, rules) : null;
    }
}
