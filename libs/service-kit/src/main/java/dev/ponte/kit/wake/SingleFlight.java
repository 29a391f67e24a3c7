package dev.ponte.kit.wake;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs one job at a time. A wake-up during a run is not lost: the job runs once more after it. */
public final class SingleFlight {

    private static final Logger LOG = Logger.getLogger(SingleFlight.class);

    private final String name;
    private final Supplier<Uni<Boolean>> job;
    private final AtomicInteger wanted = new AtomicInteger();

    /**
     * @param job answers whether there is more to do at once
     */
    public SingleFlight(String name, Supplier<Uni<Boolean>> job) {
        this.name = name;
        this.job = job;
    }

    /** Asks for a run; whoever comes while one is under way gets another after it. */
    public void wake() {
        if (wanted.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        int seen = wanted.get();
        job.get().subscribe().with(more -> done(more, seen), failure -> failed(failure, seen));
    }

    private void done(boolean more, int seen) {
        if (more || !wanted.compareAndSet(seen, 0)) {
            run();
        }
    }

    /** The sweep comes again, so a failed run only waits for it. */
    private void failed(Throwable failure, int seen) {
        LOG.warnf("%s failed, the next sweep tries again: %s", name, failure.toString());
        if (!wanted.compareAndSet(seen, 0)) {
            wanted.set(0);
        }
    }
}
