package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.NotStoredException.Reason;
import dev.ponte.gateway.publish.path.Parcel.Place;
import dev.ponte.gateway.publish.path.Situation.KafkaState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The deliveries under way, and where they go. Promises: each is answered exactly once; while one
 * is neither on Kafka nor answered, no newer one of this process gets there before it; what is kept
 * in memory is bounded.
 *
 * <p>One thread at a time ({@link Turns}). Answers are collected, and given by {@link #answered}.
 */
final class WritePath<R> {

    private final KafkaLine<R> kafka;
    private final SpoolLine<R> spool;
    private final Witness witness;
    private final Bounds bounds;
    private final LongSupplier clock;

    private final Unconfirmed<R> unconfirmed = new Unconfirmed<>();
    private final ArrayDeque<Parcel<R>> held = new ArrayDeque<>();
    private final SpoolQueue<R> queue = new SpoolQueue<>();
    private final Looks looks;

    private Path path = Path.START;
    private boolean kafkaReady;
    private long bytes;
    private List<Parcel<R>> answered = List.of();

    WritePath(
            KafkaLine<R> kafka,
            SpoolLine<R> spool,
            Witness witness,
            Bounds bounds,
            LongSupplier clock) {
        this.kafka = kafka;
        this.spool = spool;
        this.witness = witness;
        this.bounds = bounds;
        this.clock = clock;
        this.looks = new Looks(clock.getAsLong());
    }

    void start() {
        kafka.replace();
    }

    Path path() {
        return path;
    }

    SpoolView spoolView() {
        return looks.view();
    }

    boolean isKafkaReady() {
        return kafkaReady;
    }

    /** Bytes of the deliveries under way. */
    long bytes() {
        return bytes;
    }

    /** Those answered since the last time; the caller lets them know. */
    List<Parcel<R>> answered() {
        List<Parcel<R>> all = answered;
        answered = List.of();
        return all;
    }

    /** A delivery has come; its future tells how it ends. */
    Parcel<R> take(R load, int records, long size) {
        Parcel<R> parcel = new Parcel<>(load, records, size, clock.getAsLong());
        bytes += size;
        if (bytes > bounds.maxBytes()) {
            refuse(parcel, Reason.OVERLOADED);
            return parcel;
        }
        switch (path) {
            case Path.Kafka direct -> send(parcel);
            case Path.Handover waiting -> held.addLast(parcel);
            case Path.Spool spooling -> {
                queue.add(parcel);
                write();
            }
        }
        return parcel;
    }

    /** Kafka has it. */
    void confirmed(Parcel<R> parcel) {
        if (parcel.isAt(Place.KAFKA)) {
            accept(parcel, Store.KAFKA);
            afterAnswerOfKafka();
        }
    }

    /** Kafka does not take it, for its own sake; the others go on. */
    void tooLarge(Parcel<R> parcel) {
        if (parcel.isAt(Place.KAFKA)) {
            refuse(parcel, Reason.TOO_LARGE);
            afterAnswerOfKafka();
        }
    }

    /** The producer has given up on it: nothing behind it may overtake. */
    void lost(Parcel<R> parcel) {
        if (parcel.isAt(Place.KAFKA)) {
            replaceProducer(KafkaState.BROKEN);
        }
    }

    /** The spool has it. */
    void committed(Batch<R> batch) {
        if (queue.finish(batch)) {
            looks.written();
            batch.parcels().forEach(parcel -> accept(parcel, Store.SPOOL));
            afterBatch();
        }
    }

    /** The spool does not, or not certainly, have it. */
    void notCommitted(Batch<R> batch) {
        if (batch == queue.writing()) {
            if (batch.callBack()) {
                looks.away();
                decide(kafkaState());
            }
            // Unless Kafka has taken them instead.
            giveUp(batch);
        }
    }

    /** So many rows lie in the spool. */
    void seen(long look, int rows, boolean beat) {
        if (looks.seen(look, rows, beat)) {
            afterLook();
        }
    }

    /** The spool could not be looked at. */
    void notSeen(long look) {
        if (looks.notSeen(look)) {
            afterLook();
        }
    }

    /** The relay has found nothing more: the rows may be gone. */
    void drained() {
        if (!(path instanceof Path.Kafka)) {
            lookIfFree();
        }
    }

    /** Time has passed. */
    void tick() {
        long now = clock.getAsLong();
        looks.giveUpOverdue(now);
        if (!(path instanceof Path.Kafka)) {
            kafkaReady = kafka.isReady();
        }
        Parcel<R> oldest = unconfirmed.oldest();
        if (oldest != null && now - oldest.handed() >= bounds.confirmWithin().toNanos()) {
            replaceProducer(KafkaState.STALLED);
        } else {
            decide(kafkaState());
        }
        giveUpOverdue(now);
        if (looks.isDue(path, now)) {
            lookIfFree();
        }
    }

    private void send(Parcel<R> parcel) {
        switch (kafka.hand(parcel)) {
            case TAKEN -> unconfirmed.add(parcel, clock.getAsLong());
            case TOO_LARGE -> refuse(parcel, Reason.TOO_LARGE);
            case BROKEN -> {
                unconfirmed.add(parcel, clock.getAsLong());
                replaceProducer(KafkaState.BROKEN);
            }
        }
    }

    /** The whole generation at once, in order, before whatever waits for the spool already. */
    private void replaceProducer(KafkaState why) {
        kafka.replace();
        kafkaReady = false;
        queue.addBefore(unconfirmed.giveUp());
        decide(why);
        write();
    }

    private void afterAnswerOfKafka() {
        unconfirmed.trim();
        if (unconfirmed.isEmpty() && !queue.isIdle()) {
            write();
        }
    }

    private void afterBatch() {
        write();
        decide(kafkaState());
        if (path instanceof Path.Handover && queue.isIdle()) {
            lookIfFree();
        }
    }

    private void afterLook() {
        decide(kafkaState());
        if (path instanceof Path.Handover && looks.wasTooEarly() && queue.isIdle()) {
            lookIfFree();
        }
    }

    private KafkaState kafkaState() {
        return kafkaReady ? KafkaState.READY : KafkaState.UNKNOWN;
    }

    private void decide(KafkaState state) {
        if (state == KafkaState.READY && looks.view().isAwayWithoutRows()) {
            callBackFromSpool();
        }
        Path next = path.next(situation(state));
        if (next != path) {
            Path before = path;
            path = next;
            witness.switched(before, next);
            arrive();
            decide(kafkaState());
        }
    }

    private Situation situation(KafkaState state) {
        Parcel<R> oldest = held.peekFirst();
        Duration heldFor =
                oldest == null
                        ? Duration.ZERO
                        : Duration.ofNanos(clock.getAsLong() - oldest.arrived());
        return new Situation(state, looks.view(), queue.isIdle(), heldFor);
    }

    /** PostgreSQL is away, Kafka is there, and nothing was written: no need to refuse anybody. */
    private void callBackFromSpool() {
        List<Parcel<R>> back = queue.callBack();
        if (back != null) {
            for (Parcel<R> parcel : back.reversed()) {
                parcel.move(Place.HELD);
                held.addFirst(parcel);
            }
        }
    }

    private void arrive() {
        switch (path) {
            case Path.Kafka direct -> {
                // If the producer breaks on the way, the rest has gone to the spool.
                while (!held.isEmpty()) {
                    send(held.removeFirst());
                }
            }
            case Path.Spool spooling -> {
                looks.forgetBeat();
                while (!held.isEmpty()) {
                    queue.add(held.removeFirst());
                }
                write();
            }
            case Path.Handover waiting -> {
                looks.forgetBeat();
                if (queue.isIdle()) {
                    lookIfFree();
                }
            }
        }
    }

    /** Newer ones are not written while older ones may still be refused by Kafka. */
    private void write() {
        Batch<R> batch = unconfirmed.isEmpty() ? queue.next() : null;
        if (batch != null) {
            looks.writing();
            spool.write(batch);
        }
    }

    private void lookIfFree() {
        long look = looks.start(clock.getAsLong());
        if (look != Looks.NONE) {
            spool.look(look);
        }
    }

    private void giveUpOverdue(long now) {
        Batch<R> writing = queue.writing();
        if (writing != null && isOverdue(writing.oldest(), now)) {
            giveUp(writing);
        }
        Parcel<R> oldest = queue.oldestWaiting();
        while (oldest != null && isOverdue(oldest, now)) {
            queue.removeOldestWaiting();
            refuse(oldest, Reason.NOT_CONFIRMED);
            oldest = queue.oldestWaiting();
        }
    }

    private boolean isOverdue(Parcel<R> parcel, long now) {
        return now - parcel.arrived() >= bounds.answerWithin().toNanos();
    }

    /** It may be in the spool all the same, but nobody was promised anything. */
    private void giveUp(Batch<R> batch) {
        if (queue.finish(batch)) {
            batch.parcels().forEach(parcel -> refuse(parcel, Reason.NOT_CONFIRMED));
            afterBatch();
        }
    }

    private void accept(Parcel<R> parcel, Store store) {
        parcel.answer(store);
        witness.stored(store, clock.getAsLong() - parcel.arrived());
        answered(parcel);
    }

    private void refuse(Parcel<R> parcel, Reason why) {
        parcel.answer(why);
        answered(parcel);
    }

    private void answered(Parcel<R> parcel) {
        bytes -= parcel.bytes();
        if (answered.isEmpty()) {
            answered = new ArrayList<>();
        }
        answered.add(parcel);
    }
}
