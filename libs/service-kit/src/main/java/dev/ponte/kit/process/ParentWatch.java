package dev.ponte.kit.process;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops this service when the process that started it ends, however it ends: a killed launcher
 * leaves nothing behind. Only active when {@code PONTE_PARENT_PID} is set.
 */
@ApplicationScoped
class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    private final OptionalLong parent;

    ParentWatch(@ConfigProperty(name = "ponte.parent-pid") OptionalLong parent) {
        this.parent = parent;
    }

    void start(@Observes StartupEvent event) {
        parent.ifPresent(pid -> watch(pid, ParentWatch::stop));
    }

    /** Calls back once, as soon as the process is gone; at once when it is gone already. */
    @SuppressWarnings("FutureReturnValueIgnored") // It lives as long as the process it watches.
    static void watch(long pid, Runnable gone) {
        ProcessHandle.of(pid).ifPresentOrElse(handle -> handle.onExit().thenRun(gone), gone);
    }

    private static void stop() {
        LOG.info("the process that started this service is gone: stopping");
        Quarkus.asyncExit(0);
    }
}
