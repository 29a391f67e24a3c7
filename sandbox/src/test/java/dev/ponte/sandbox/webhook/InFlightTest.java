package dev.ponte.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final InFlight inFlight = new InFlight();

    @Test
    void nothingIsUnderWayAtFirst() {
        assertThat(none()).isDone();
    }

    @Test
    void tellsWhenTheLastHasEnded() {
        inFlight.begin();
        inFlight.begin();
        CompletableFuture<?> none = none();

        inFlight.end();
        assertThat(none).isNotDone();
        inFlight.end();

        assertThat(none).isDone();
        assertThat(none()).isDone();
    }

    private CompletableFuture<?> none() {
        return inFlight.none().toCompletableFuture();
    }
}
