package dev.ponte.sync.schedule;

import dev.ponte.kit.wake.SingleFlight;
import dev.ponte.sync.run.RunConfig;
import dev.ponte.sync.run.RunWorker;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks which schedules are due. */
@ApplicationScoped
class ScheduleClock {

    private final Schedules schedules;
    private final RunWorker worker;
    private final RunConfig config;
    private final SingleFlight looking = new SingleFlight("looking at schedules", this::look);

    ScheduleClock(Schedules schedules, RunWorker worker, RunConfig config) {
        this.schedules = schedules;
        this.worker = worker;
        this.config = config;
    }

    @Scheduled(every = "${ponte.sync.run.sweep:1s}")
    void tick() {
        if (config.work()) {
            looking.wake();
        }
    }

    /** Whether there may be more. */
    private Uni<Boolean> look() {
        return schedules
                .beginOne()
                .invoke(begun -> begun.ifPresent(_ -> worker.wake()))
                .map(begun -> begun.isPresent());
    }
}
