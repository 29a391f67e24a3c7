package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.Parcel.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries that the producer has and Kafka has not confirmed, in the order of sending. */
final class Unconfirmed<R> {

    private final ArrayDeque<Parcel<R>> parcels = new ArrayDeque<>();

    void add(Parcel<R> parcel, long now) {
        parcel.handed(now);
        parcels.addLast(parcel);
    }

    /** Forgets answered ones at the head; those behind an unconfirmed one wait with it. */
    void trim() {
        while (!parcels.isEmpty() && !parcels.getFirst().isAt(Place.KAFKA)) {
            parcels.removeFirst();
        }
    }

    boolean isEmpty() {
        return parcels.isEmpty();
    }

    @Nullable Parcel<R> oldest() {
        return parcels.peekFirst();
    }

    /** Everything that is not confirmed, in order; nothing is left. */
    List<Parcel<R>> giveUp() {
        List<Parcel<R>> all = new ArrayList<>(parcels.size());
        for (Parcel<R> parcel : parcels) {
            if (parcel.isAt(Place.KAFKA)) {
                all.add(parcel);
            }
        }
        parcels.clear();
        return all;
    }
}
