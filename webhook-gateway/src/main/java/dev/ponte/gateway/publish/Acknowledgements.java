package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.path.Facts;
import dev.ponte.gateway.publish.path.Parcel;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts the acknowledgements of one delivery's records; done with the last, or the first no. */
final class Acknowledgements implements Callback {

    private final Parcel<Load> parcel;
    private final Facts<Load> facts;
    private final AtomicInteger missing;

    /** The thread that hands the records over, while it does. */
    private volatile @Nullable Thread handing = Thread.currentThread();

    Acknowledgements(Parcel<Load> parcel, Facts<Load> facts) {
        this.parcel = parcel;
        this.facts = facts;
        this.missing = new AtomicInteger(parcel.load().records().size());
    }

    void handedOver() {
        handing = null;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            if (missing.decrementAndGet() == 0) {
                facts.confirmed(parcel);
            }
        } else if (Thread.currentThread() == handing) {
            // Refused at once, and said so by the future as well, which is the one that is read.
            return;
        } else if (ProducerLine.isTooLarge(failure)) {
            facts.tooLarge(parcel);
        } else {
            facts.lost(parcel);
        }
    }
}
