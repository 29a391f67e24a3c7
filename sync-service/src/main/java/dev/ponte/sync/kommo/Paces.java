package dev.ponte.sync.kommo;

import dev.ponte.kommo.client.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** How fast crm-connector calls Kommo. It changes with a setting of its own: hardly ever. */
@ApplicationScoped
public class Paces {

    private static final Logger LOG = Logger.getLogger(Paces.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AtomicReference<Optional<Pace>> last = new AtomicReference<>(Optional.empty());
    private final Uni<Optional<Pace>> fresh;

    Paces(KommoAccess kommo) {
        this.fresh =
                kommo.pace()
                        .map(Optional::of)
                        .invoke(last::set)
                        .onFailure()
                        .invoke(failure -> LOG.debugf("pace unknown error=%s", failure.toString()))
                        .onFailure()
                        .recoverWithItem(last::get)
                        .memoize()
                        .atLeast(FRESH);
    }

    /** The last that is known; empty when crm-connector has never said. Does not fail. */
    public Uni<Optional<Pace>> now() {
        return fresh;
    }
}
