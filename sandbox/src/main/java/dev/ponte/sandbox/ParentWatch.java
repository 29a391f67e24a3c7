package dev.ponte.sandbox;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops the sandbox when the process that started it is gone. Its own and not the service kit's,
 * which would bring OIDC and Hibernate Validator into this small process.
 */
@Singleton
final class ParentWatch {
    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    private final Optional<Long> parent;

    ParentWatch(@ConfigProperty(name = "ponte.parent.pid") Optional<Long> parent) {
        this.parent = parent;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It lives as long as the process it watches.
    void start(@Observes StartupEvent started) {
        parent.ifPresent(
                pid ->
                        ProcessHandle.of(pid)
                                .ifPresentOrElse(
                                        process -> process.onExit().thenAccept(gone -> stop(pid)),
                                        () -> stop(pid)));
    }

    private static void stop(long pid) {
        LOG.infof("parent=%d gone, stopping", pid);
        Quarkus.asyncExit();
    }
}
