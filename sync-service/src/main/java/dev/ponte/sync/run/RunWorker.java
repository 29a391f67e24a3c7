package dev.ponte.sync.run;

import dev.ponte.kit.work.SingleFlight;
import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.apply.Replication;
import dev.ponte.sync.run.Tasks.Shared;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final RunConfig config;
    private final AtomicInteger underWay = new AtomicInteger();
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
            RunConfig config) {
        this.claims = claims;
        this.preparation = preparation;
        this.runs = runs;
        this.tasks = tasks;
        this.replication = replication;
        this.journals = journals;
        this.ends = ends;
        this.config = config;
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
        return claims.hold(holder);
    }

    private Uni<Boolean> look() {
        return claims.nextRun(holder)
                .invoke(run -> run.ifPresent(this::begin))
                .chain(run -> take().map(taken -> run.isPresent() || taken));
    }

    private void begin(Run run) {
        preparation
                .begin(run, holder)
                .subscribe()
                .with(_ -> wake(), failure -> failed("run " + run.id(), failure));
    }

    private Uni<Boolean> take() {
        int free = config.parallelAccounts() - underWay.get();
        if (free <= 0) {
            return Uni.createFrom().item(false);
        }
        return claims.nextAccounts(holder, free).invoke(this::work).map(_ -> false);
    }

    private void work(List<Claim> taken) {
        if (underWay.get() == 0) {
            shared.clear();
        }
        underWay.addAndGet(taken.size());
        for (Claim claim : taken) {
            work(claim)
                    .onTermination()
                    .invoke(underWay::decrementAndGet)
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
                                                                journals.of(
                                                                        with.run(), claim, holder)))
                                        .chain(outcome -> end(with.run(), claim, outcome)));
    }

    private Uni<Shared> load(UUID run) {
        return runs.find(run)
                .chain(found -> tasks.shared(found.orElseThrow()))
                .memoize()
                .until(() -> false);
    }

    private Uni<Void> end(Run run, Claim claim, Outcome outcome) {
        return ends.account(run, claim, holder, outcome);
    }

    /** What it was is still there as rows: after its lease somebody takes it again. */
    private static void failed(String what, Throwable failure) {
        LOG.warnf("%s is left until its lease ends: %s", what, failure.toString());
    }
}
