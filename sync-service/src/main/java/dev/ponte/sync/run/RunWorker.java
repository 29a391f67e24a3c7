package dev.ponte.sync.run;

import dev.ponte.kit.wake.SingleFlight;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.apply.Replication;
import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.run.Tasks.Shared;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Works on runs: begins those that wait, and takes as many accounts as it has places for. Replicas
 * share a run by taking accounts of it.
 */
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private final UUID holder = UUID.randomUUID();
    private final RunClaims claims;
    private final Preparation preparation;
    private final Runs runs;
    private final Tasks tasks;
    private final Replication replication;
    private final Journals journals;
    private final RunEnds ends;
    private final Looks looks;
    private final RunConfig config;
    private final Set<UUID> working = ConcurrentHashMap.newKeySet();
    private final Set<UUID> reading = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Uni<Shared>> shared = new ConcurrentHashMap<>();
    private final SingleFlight looking = new SingleFlight("looking for runs", this::look);

    RunWorker(
            RunClaims claims,
            Preparation preparation,
            Runs runs,
            Tasks tasks,
            Replication replication,
            Journals journals,
            RunEnds ends,
            Looks looks,
            RunConfig config,
            ApplyConfig apply) {
        checkLease(config, apply);
        this.claims = claims;
        this.preparation = preparation;
        this.runs = runs;
        this.tasks = tasks;
        this.replication = replication;
        this.journals = journals;
        this.ends = ends;
        this.looks = looks;
        this.config = config;
    }

    /** A lease that ends too early lets two work on one account. */
    private static void checkLease(RunConfig config, ApplyConfig apply) {
        if (config.lease().compareTo(config.hold().multipliedBy(2)) < 0
                || config.lease().compareTo(apply.callDeadline()) <= 0) {
            throw new IllegalStateException(
                    "ponte.sync.run.lease must be longer than ponte.sync.apply.call-deadline"
                            + " and at least twice ponte.sync.run.hold");
        }
    }

    /** There may be something to do. */
    @Scheduled(every = "${ponte.sync.run.sweep:1s}")
    public void wake() {
        if (config.work()) {
            looking.wake();
        }
    }

    @Scheduled(every = "${ponte.sync.run.hold:10s}")
    Uni<Void> hold() {
        return claims.hold(holder, working, reading);
    }

    private Uni<Boolean> look() {
        return claims.nextRun(holder)
                .invoke(run -> run.ifPresent(this::begin))
                .chain(run -> take().map(taken -> run.isPresent() || taken));
    }

    private void begin(Run run) {
        reading.add(run.id());
        preparation
                .begin(run, holder)
                .onTermination()
                .invoke(() -> reading.remove(run.id()))
                .subscribe()
                .with(_ -> wake(), failure -> readLater(run, failure));
    }

    private void readLater(Run run, Throwable failure) {
        LOG.warnf("master of run %s is read again later: %s", run.id(), failure.toString());
        claims.soonAgain(run, holder)
                .subscribe()
                .with(_ -> {}, again -> failed("run " + run.id(), again));
    }

    private Uni<Boolean> take() {
        int free = config.parallelAccounts() - working.size();
        if (free <= 0) {
            return Uni.createFrom().item(false);
        }
        return claims.nextAccounts(working, free).invoke(this::work).map(_ -> false);
    }

    private void work(List<Claim> taken) {
        if (working.isEmpty()) {
            shared.clear();
        }
        for (Claim claim : taken) {
            working.add(claim.token());
        }
        for (Claim claim : taken) {
            work(claim)
                    .onTermination()
                    .invoke(() -> working.remove(claim.token()))
                    .subscribe()
                    .with(_ -> wake(), failure -> failed("account " + claim.account(), failure));
        }
    }

    private Uni<Void> work(Claim claim) {
        return shared.computeIfAbsent(claim.run(), this::load)
                .chain(
                        with ->
                                tasks.of(with, claim)
                                        .chain(
                                                task ->
                                                        replication.replicate(
                                                                task,
                                                                journals.of(with.run(), claim)))
                                        .chain(outcome -> end(with.run(), claim, outcome)));
    }

    private Uni<Shared> load(UUID run) {
        return runs.find(run)
                .chain(found -> tasks.shared(found.orElseThrow()))
                .onFailure()
                .invoke(() -> shared.remove(run))
                .memoize()
                .indefinitely();
    }

    private Uni<Void> end(Run run, Claim claim, Outcome outcome) {
        return tell(run, claim, outcome).chain(() -> ends.account(run, claim, outcome));
    }

    /** A run does not fail because of what it found by the way: the next look finds it again. */
    private Uni<Void> tell(Run run, Claim claim, Outcome outcome) {
        Beside beside = outcome.beside();
        if (beside == null || run.undoes() != null) {
            return Uni.createFrom().voidItem();
        }
        return looks.found(run, claim.account(), beside)
                .onFailure()
                .invoke(failure -> notKept(claim.account(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private static void notKept(String account, Throwable failure) {
        String error = failure.getClass().getSimpleName();
        LOG.warnf("what %s has beside its master is not written down: %s", account, error);
    }

    /** What it was is still there as rows: after its lease somebody takes it again. */
    private static void failed(String what, Throwable failure) {
        LOG.warnf("%s is left until its lease ends: %s", what, failure.toString());
    }
}
