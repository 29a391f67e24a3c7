package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.NotPublishedException.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Counts the acknowledgements of one delivery's records; done with the last, or the first no. */
final class Acknowledgements implements Callback {

    private final CompletableFuture<@Nullable Void> all = new CompletableFuture<>();
    private final AtomicInteger missing;

    Acknowledgements(int records) {
        this.missing = new AtomicInteger(records);
    }

    CompletableFuture<@Nullable Void> all() {
        return all;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            all.completeExceptionally(
                    new NotPublishedException(
                            reason(failure), "Kafka did not take a record", failure));
        } else if (missing.decrementAndGet() == 0) {
            all.complete(null);
        }
    }

    private static Reason reason(Exception failure) {
        return switch (failure) {
            case RecordTooLargeException tooLarge -> Reason.TOO_LARGE;
            case TimeoutException timeout -> Reason.TIMEOUT;
            default -> Reason.REJECTED;
        };
    }
}
