package dev.ponte.tests.drill;

import dev.ponte.tests.load.Delivery;
import dev.ponte.tests.load.LoadGenerator;
import dev.ponte.tests.load.Outcome;
import dev.ponte.tests.load.ZapiDeliveries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Z-API as the gateway knows it: delivers a round at its rate, and again, after growing pauses,
 * what was refused or broke. It has so many lines; what is more waits for one. With several
 * gateways it goes to each in turn, past those that are down, as a load balancer does.
 */
final class Source implements AutoCloseable {

    /** Z-API waits for about so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Without end of them, whoever has been away is met by more callers than he ever gets through.
     */
    private static final int LINES = 200;

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 4_000;
    private static final long MILLIS_BETWEEN_MESSAGES = 100;

    private final Traffic traffic;
    private final Downtimes downtimes;
    private final List<LoadGenerator> gateways;
    private final ZapiDeliveries deliveries;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("source").daemon().factory());
    private final long[] began;
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong whileDown = new AtomicLong();
    private final List<Evidence.Refusal> refusals = new CopyOnWriteArrayList<>();

    /**
     * When the letter in hand was written; touched by the source's thread alone, as what follows.
     */
    private long writtenAt;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busyLines;

    Source(Traffic traffic, List<URI> gateways, String secret, Downtimes downtimes) {
        this.traffic = traffic;
        this.downtimes = downtimes;
        this.gateways = gateways.stream().map(at -> LoadGenerator.to(at, PATIENCE)).toList();
        this.deliveries =
                new ZapiDeliveries(secret, traffic.chats(), traffic.plan().seed(), () -> writtenAt);
        this.began = new long[traffic.plan().rounds()];
    }

    /** Begins to deliver a round. */
    Round begin(int number) {
        List<Shipment> shipments = traffic.shipments(number);
        began[number] = System.currentTimeMillis();
        Round round = new Round(shipments.size());
        double nanosEach = 1e9 / traffic.plan().rate();
        for (int i = 0; i < shipments.size(); i++) {
            Shipment shipment = shipments.get(i);
            made.incrementAndGet();
            clock.schedule(
                    () -> send(round, new Attempt(shipment, 1)),
                    (long) (i * nanosEach),
                    TimeUnit.NANOSECONDS);
        }
        return round;
    }

    /** A round under way. */
    static final class Round {

        private final long size;
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong open;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private Round(long size) {
            this.size = size;
            this.open = new AtomicLong(size);
        }

        /** The share of its deliveries that were made at least once. */
        double share() {
            return sent.get() / (double) size;
        }

        long size() {
            return size;
        }

        long accepted() {
            return size - open.get();
        }

        /** Completes when each of its deliveries is accepted. */
        CompletableFuture<Void> done() {
            return done;
        }

        private void accept() {
            if (open.decrementAndGet() == 0) {
                done.complete(null);
            }
        }
    }

    private record Attempt(Shipment shipment, int number) {

        Attempt next() {
            return new Attempt(shipment, number + 1);
        }

        long pauseMillis() {
            return Math.min(FIRST_PAUSE_MILLIS << Math.min(number - 1, 10), LONGEST_PAUSE_MILLIS);
        }
    }

    private void send(Round round, Attempt attempt) {
        if (busyLines < LINES) {
            busyLines++;
            call(round, attempt);
        } else {
            waiting.add(() -> call(round, attempt));
        }
    }

    /** The line goes to whoever waits for it. */
    private void hangUp() {
        Runnable next = waiting.poll();
        if (next == null) {
            busyLines--;
        } else {
            next.run();
        }
    }

    private void call(Round round, Attempt attempt) {
        Letter letter = attempt.shipment().letter();
        int gateway = choose(attempt);
        attempts.incrementAndGet();
        if (attempt.number() == 1) {
            round.sent.incrementAndGet();
        }
        long begin = System.nanoTime();
        gateways.get(gateway)
                .one(write(letter))
                .thenAccept(outcome -> ended(round, attempt, gateway, begin, outcome));
    }

    private void ended(Round round, Attempt attempt, int gateway, long begin, Outcome outcome) {
        if (!clock.isShutdown()) {
            clock.execute(this::hangUp);
        }
        if (outcome.accepted()) {
            accepted.incrementAndGet();
            round.accept();
            return;
        }
        if (downtimes.cover(gateway, begin, System.nanoTime())) {
            whileDown.incrementAndGet();
        } else {
            String id = attempt.shipment().letter().id(traffic.plan().seed());
            refusals.add(new Evidence.Refusal(id, outcome.kind(), Instant.now()));
        }
        if (!clock.isShutdown()) {
            clock.schedule(
                    () -> send(round, attempt.next()),
                    attempt.pauseMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Spread by number, copy and attempt; one that is down only if all are. */
    private int choose(Attempt attempt) {
        List<Integer> up = new ArrayList<>();
        for (int i = 0; i < gateways.size(); i++) {
            if (!downtimes.isDown(i)) {
                up.add(i);
            }
        }
        long turn =
                attempt.shipment().letter().number() + attempt.shipment().copy() + attempt.number();
        return up.isEmpty()
                ? (int) Math.floorMod(turn, gateways.size())
                : up.get((int) Math.floorMod(turn, up.size()));
    }

    /** Its time of writing is the same in every copy, and grows along a chat. */
    private Delivery write(Letter letter) {
        int before = traffic.plan().burst() - letter.position();
        writtenAt = began[letter.round()] - before * MILLIS_BETWEEN_MESSAGES;
        return switch (letter.author()) {
            case CUSTOMER -> deliveries.at(letter.number());
            case SELLER -> {
                writtenAt += MILLIS_BETWEEN_MESSAGES / 2;
                yield deliveries.typed(letter.chat(), letter.number());
            }
        };
    }

    Evidence.Deliveries seen() {
        return new Evidence.Deliveries(
                made.get(), accepted.get(), attempts.get(), whileDown.get(), refusals);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        gateways.forEach(LoadGenerator::close);
    }
}
