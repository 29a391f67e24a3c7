package dev.ponte.gateway.publish.path;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Deliveries that the spool's writer commits together. Until its transaction has begun it can be
 * called back, and then nothing of it is ever written.
 */
public final class Batch<R> {

    private enum Progress {
        WAITING,
        BEGUN,
        CALLED_BACK
    }

    private final List<Parcel<R>> parcels;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.WAITING);

    Batch(List<Parcel<R>> parcels) {
        this.parcels = List.copyOf(parcels);
    }

    public List<Parcel<R>> parcels() {
        return parcels;
    }

    /** To be asked in the transaction, before the first statement; false forbids that. */
    public boolean begin() {
        return progress.compareAndSet(Progress.WAITING, Progress.BEGUN);
    }

    /** Whether nothing of it has been, or will be, written. */
    boolean callBack() {
        progress.compareAndSet(Progress.WAITING, Progress.CALLED_BACK);
        return progress.get() == Progress.CALLED_BACK;
    }

    Parcel<R> oldest() {
        return parcels.getFirst();
    }
}
