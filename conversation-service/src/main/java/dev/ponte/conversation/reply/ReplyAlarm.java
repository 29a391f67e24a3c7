package dev.ponte.conversation.reply;

import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.talk.ReplyJob;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Rings when a row becomes due, so that nobody waits for the sweep. Only a courtesy: the due time
 * is in the row, and a ring that is lost with its process is made good by the sweep.
 */
@ApplicationScoped
public class ReplyAlarm {

    private final Vertx vertx;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Instant> next = new AtomicReference<>();

    ReplyAlarm(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    void onRing(Runnable listener) {
        listeners.add(listener);
    }

    /** Conversations were saved: some may have become due, now or soon. */
    public void changed(Collection<OpenConversation> saved) {
        for (OpenConversation open : saved) {
            if (open.state().reply() instanceof ReplyJob.Due due) {
                at(due.at());
            }
        }
    }

    /** Something is due at this time. */
    void at(Instant due) {
        Instant earliest = next.get();
        if (earliest != null && !due.isBefore(earliest)) {
            return;
        }
        if (next.compareAndSet(earliest, due)) {
            long delay = Math.max(1, Duration.between(clock.instant(), due).toMillis() + 1);
            vertx.setTimer(delay, _ -> ring(due));
        } else {
            at(due);
        }
    }

    private void ring(Instant due) {
        next.compareAndSet(due, null);
        listeners.forEach(Runnable::run);
    }
}
