package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.Parcel.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries on their way to the spool, in order; one batch is written at a time. */
final class SpoolQueue<R> {

    private final ArrayDeque<Parcel<R>> waiting = new ArrayDeque<>();
    private @Nullable Batch<R> writing;

    boolean isIdle() {
        return waiting.isEmpty() && writing == null;
    }

    void add(Parcel<R> parcel) {
        parcel.move(Place.SPOOL);
        waiting.addLast(parcel);
    }

    /** Older ones, before those that wait. */
    void addBefore(List<Parcel<R>> older) {
        for (Parcel<R> parcel : older.reversed()) {
            parcel.move(Place.SPOOL);
            waiting.addFirst(parcel);
        }
    }

    @Nullable Batch<R> writing() {
        return writing;
    }

    /** The next batch, now being written; null while one is, or nothing waits. */
    @Nullable Batch<R> next() {
        if (writing != null || waiting.isEmpty()) {
            return null;
        }
        List<Parcel<R>> parcels = new ArrayList<>();
        int records = 0;
        long bytes = 0;
        do {
            Parcel<R> parcel = waiting.removeFirst();
            parcels.add(parcel);
            records += parcel.records();
            bytes += parcel.bytes();
        } while (!waiting.isEmpty()
                && records + waiting.getFirst().records() <= Bounds.BATCH_RECORDS
                && bytes + waiting.getFirst().bytes() <= Bounds.BATCH_BYTES);
        Batch<R> batch = new Batch<>(parcels);
        writing = batch;
        return batch;
    }

    /** The batch is done with, one way or the other; false when it was long ago. */
    boolean finish(Batch<R> batch) {
        if (batch != writing) {
            return false;
        }
        writing = null;
        return true;
    }

    @Nullable Parcel<R> oldestWaiting() {
        return waiting.peekFirst();
    }

    void removeOldestWaiting() {
        waiting.removeFirst();
    }

    /** Takes all back that is certain not to be written; null when that is not everything. */
    @Nullable List<Parcel<R>> callBack() {
        List<Parcel<R>> all = new ArrayList<>();
        if (writing != null) {
            if (!writing.callBack()) {
                return null;
            }
            all.addAll(writing.parcels());
            writing = null;
        }
        all.addAll(waiting);
        waiting.clear();
        return all;
    }
}
