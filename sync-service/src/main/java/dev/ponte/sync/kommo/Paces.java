package dev.ponte.sync.kommo;

import dev.ponte.kommo.client.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** How fast crm-connector calls Kommo. It changes with a setting of its own: hardly ever. */
@ApplicationScoped
public class Paces {

    private static final Logger LOG = Logger.getLogger(Paces.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final AtomicReference<Optional<Pace>> last = new AtomicReference<>(Optional.empty());
    private final AtomicLong askAgain = new AtomicLong(System.nanoTime());
    private final Uni<Optional<Pace>> known;

    Paces(KommoAccess kommo) {
        this.known =
                kommo.pace()
                        .invoke(this::learnt)
                        .onFailure()
                        .invoke(this::away)
                        .onFailure()
                        .recoverWithNull()
                        .map(_ -> last.get())
                        .memoize()
                        .until(() -> System.nanoTime() - askAgain.get() >= 0);
    }

    /** The last that is known; empty when crm-connector has never said. Does not fail. */
    public Uni<Optional<Pace>> now() {
        return known;
    }

    private void learnt(Pace pace) {
        last.set(Optional.of(pace));
        askAgain.set(System.nanoTime() + FRESH.toNanos());
    }

    private void away(Throwable failure) {
        LOG.debugf("pace not known error=%s", failure.toString());
        askAgain.set(System.nanoTime() + AGAIN.toNanos());
    }
}
