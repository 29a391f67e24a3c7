package dev.ponte.bare;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends this process with the one that started it. */
@ApplicationScoped
class ParentWatch {

    private final Optional<Long> parent;

    ParentWatch(@ConfigProperty(name = "bare.parent-pid") Optional<Long> parent) {
        this.parent = parent;
    }

    void start(@Observes StartupEvent event) {
        parent.flatMap(ProcessHandle::of)
                .ifPresent(process -> process.onExit().thenRun(Quarkus::asyncExit));
    }
}
