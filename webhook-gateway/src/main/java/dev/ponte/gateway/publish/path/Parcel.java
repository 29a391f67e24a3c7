package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.NotStoredException.Reason;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way: what it carries, since when, and who waits for its answer. Its place is
 * the {@link WritePath}'s to change.
 *
 * @param <R> what the lines carry
 */
public final class Parcel<R> {

    /** Where it is. */
    enum Place {
        /** Handed to Kafka's producer, which has not confirmed it. */
        KAFKA,
        /** Waits for the last rows of the spool to go. */
        HELD,
        /** Waits for the spool's writer, or is in its hands. */
        SPOOL,
        ANSWERED
    }

    private final R load;
    private final int records;
    private final long bytes;
    private final long arrived;
    private final CompletableFuture<Store> stored = new CompletableFuture<>();

    private Place place = Place.HELD;
    private long handed;
    private @Nullable Store store;
    private Reason reason = Reason.NOT_CONFIRMED;

    /**
     * @param records how many records it carries
     * @param bytes of memory that it keeps busy
     * @param arrived nanoseconds on the path's clock
     */
    Parcel(R load, int records, long bytes, long arrived) {
        this.load = load;
        this.records = records;
        this.bytes = bytes;
        this.arrived = arrived;
    }

    public R load() {
        return load;
    }

    /** Completes when it is stored, or fails with {@link NotStoredException}. */
    public CompletableFuture<Store> stored() {
        return stored;
    }

    int records() {
        return records;
    }

    long bytes() {
        return bytes;
    }

    long arrived() {
        return arrived;
    }

    /** When the producer got it. */
    long handed() {
        return handed;
    }

    boolean isAt(Place asked) {
        return place == asked;
    }

    void move(Place to) {
        place = to;
    }

    void handed(long now) {
        place = Place.KAFKA;
        handed = now;
    }

    void answer(Store taken) {
        place = Place.ANSWERED;
        store = taken;
    }

    void answer(Reason why) {
        place = Place.ANSWERED;
        reason = why;
    }

    /** What has taken it; null when nothing has. */
    @Nullable Store store() {
        return store;
    }

    /** Tells whoever waits; foreign code runs here, so nothing must be locked. */
    void settle() {
        if (store != null) {
            stored.complete(store);
        } else {
            stored.completeExceptionally(new NotStoredException(reason));
        }
    }
}
