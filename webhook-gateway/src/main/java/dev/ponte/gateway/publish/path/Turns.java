package dev.ponte.gateway.publish.path;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The {@link WritePath} for many threads: one at a time, each for microseconds. Answers are given
 * after the turn, for whoever waits for one may do anything.
 *
 * @param <R> what parcels carry
 */
public final class Turns<R> implements Facts<R> {

    private final ReentrantLock lock = new ReentrantLock();
    private final KafkaLine<R> kafka;
    private final WritePath<R> path;

    /**
     * @param kafka makes the line that reports to what it is given; must not report yet
     * @param spool in the same way
     * @param clock nanoseconds that only grow
     */
    public Turns(
            Function<Facts<R>, ? extends KafkaLine<R>> kafka,
            Function<Facts<R>, ? extends SpoolLine<R>> spool,
            Witness witness,
            Bounds bounds,
            LongSupplier clock) {
        this.kafka = kafka.apply(this);
        this.path = new WritePath<>(this.kafka, spool.apply(this), witness, bounds, clock);
    }

    /** Makes the first producer. */
    public void start() {
        turn(path::start);
    }

    /** Ends the producer; waits for what it may still get confirmed. */
    public void close() {
        kafka.close();
    }

    /**
     * How things are.
     *
     * @param bytes of the deliveries under way
     */
    public record Report(Path path, SpoolView spool, boolean kafkaReady, long bytes) {}

    /**
     * A delivery has come.
     *
     * @param records how many records it has
     * @param bytes of memory that it keeps busy
     */
    public Parcel<R> take(R load, int records, long bytes) {
        List<Parcel<R>> answered;
        Parcel<R> parcel;
        lock.lock();
        try {
            parcel = path.take(load, records, bytes);
            answered = path.answered();
        } finally {
            lock.unlock();
        }
        settle(answered);
        return parcel;
    }

    @Override
    public void confirmed(Parcel<R> parcel) {
        turn(() -> path.confirmed(parcel));
    }

    @Override
    public void tooLarge(Parcel<R> parcel) {
        turn(() -> path.tooLarge(parcel));
    }

    @Override
    public void lost(Parcel<R> parcel) {
        turn(() -> path.lost(parcel));
    }

    @Override
    public void committed(Batch<R> batch) {
        turn(() -> path.committed(batch));
    }

    @Override
    public void notCommitted(Batch<R> batch) {
        turn(() -> path.notCommitted(batch));
    }

    @Override
    public void seen(long look, int rows, boolean beat) {
        turn(() -> path.seen(look, rows, beat));
    }

    @Override
    public void notSeen(long look) {
        turn(() -> path.notSeen(look));
    }

    @Override
    public void drained() {
        turn(path::drained);
    }

    /** Time has passed; to be called many times a second. */
    public void tick() {
        turn(path::tick);
    }

    public Report report() {
        lock.lock();
        try {
            return new Report(path.path(), path.spoolView(), path.isKafkaReady(), path.bytes());
        } finally {
            lock.unlock();
        }
    }

    private void turn(Runnable step) {
        List<Parcel<R>> answered;
        lock.lock();
        try {
            step.run();
            answered = path.answered();
        } finally {
            lock.unlock();
        }
        settle(answered);
    }

    private static <R> void settle(List<Parcel<R>> answered) {
        answered.forEach(Parcel::settle);
    }
}
