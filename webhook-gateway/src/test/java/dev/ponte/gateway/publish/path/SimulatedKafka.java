package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.Simulation.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Kafka and its producers. One that was given up may still have records on the wire, which arrive
 * late, in order per key, or never.
 */
final class SimulatedKafka implements KafkaLine<Load> {

    /** One producer's life. */
    private static final class Generation {
        private final List<Parcel<Load>> sent = new ArrayList<>();
        private boolean ready;
        private boolean broken;
        private boolean current = true;
    }

    private record Report(Parcel<Load> parcel, boolean tooLarge) {}

    private final Consumer<Load> topic;
    private final List<Generation> generations = new ArrayList<>(List.of(new Generation()));
    private final List<Report> reports = new ArrayList<>();
    private boolean up = true;

    SimulatedKafka(Consumer<Load> topic) {
        this.topic = topic;
    }

    boolean isUp() {
        return up;
    }

    void setUp(boolean up) {
        this.up = up;
    }

    void breakProducer() {
        generations.getLast().broken = true;
    }

    @Override
    public Handed hand(Parcel<Load> parcel) {
        Generation generation = generations.getLast();
        if (generation.broken || !generation.ready) {
            return Handed.BROKEN;
        }
        if (parcel.load().tooLarge() && parcel.load().number() % 2 == 0) {
            return Handed.TOO_LARGE;
        }
        generation.sent.add(parcel);
        return Handed.TAKEN;
    }

    @Override
    public boolean isReady() {
        Generation generation = generations.getLast();
        generation.ready |= up;
        return generation.ready;
    }

    @Override
    public void replace() {
        generations.getLast().current = false;
        generations.add(new Generation());
    }

    @Override
    public void close() {
        up = false;
    }

    /** The broker takes the next record of a key; the word of it may be lost. */
    void store(int ago, int key, boolean told) {
        int index = generations.size() - 1 - ago;
        if (!up || index < 0) {
            return;
        }
        Generation generation = generations.get(index);
        for (Parcel<Load> parcel : generation.sent) {
            if (parcel.load().key() == key) {
                generation.sent.remove(parcel);
                if (!parcel.load().tooLarge()) {
                    topic.accept(parcel.load());
                }
                if (generation.current || told) {
                    reports.add(new Report(parcel, parcel.load().tooLarge()));
                }
                return;
            }
        }
    }

    void storeAll(int key) {
        while (up && generations.getLast().sent.stream().anyMatch(p -> p.load().key() == key)) {
            store(0, key, true);
        }
    }

    void report(int which, WritePath<Load> path) {
        if (which < reports.size()) {
            Report report = reports.remove(which);
            if (report.tooLarge()) {
                path.tooLarge(report.parcel());
            } else {
                path.confirmed(report.parcel());
            }
        }
    }

    void reportAll(WritePath<Load> path) {
        while (!reports.isEmpty()) {
            report(0, path);
        }
    }

    /** A producer gives up on the newest it has, of its own. */
    void lose(WritePath<Load> path) {
        List<Parcel<Load>> sent = generations.getLast().sent;
        if (!sent.isEmpty()) {
            path.lost(sent.removeLast());
        }
    }
}
