package dev.ponte.tests.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * Persons of the team who type into chats in which the bot is answering: a customer writes at short
 * intervals, on and on; when the bot has answered, somebody types. Followed is the last text that
 * the bot has Z-API send to that customer. Lives on the played world's thread.
 */
public final class Takeovers implements PlayedWorld.Watcher, Loop.Paced {

    /** How far apart the customer writes: the silence is seen no finer than that. */
    private static final long GAP_NANOS = Duration.ofMillis(10).toNanos();

    private static final int MESSAGES_BEFORE = 30;
    private static final int MESSAGES_AFTER = 100;

    /** Without an answer to so many, somebody types all the same, and it does not count. */
    private static final int MOST_MESSAGES_BEFORE = 1_000;

    /** Room for the numbers of one chat's messages. */
    private static final int NUMBERS = MOST_MESSAGES_BEFORE + MESSAGES_AFTER + 2;

    /** Who has not said anything for so long is silent. */
    private static final long SILENT_NANOS = Duration.ofSeconds(1).toNanos();

    /** Who is not silent by then is not going to be. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final PlayedWorld world;
    private final LoadGenerator generator;
    private final ZapiDeliveries deliveries;
    private final int count;
    private final long firstNumber;
    private final Histogram silence = Latency.histogram();
    private final CompletableFuture<Report> done = new CompletableFuture<>();
    private int chat = -1;
    private int step;
    private int typedStep;
    private long begin;
    private long typed;
    private long lastBefore;
    private long lastAfter;
    private int silenced;
    private long refused;

    /**
     * What became of them.
     *
     * @param chats in which somebody typed
     * @param silenced of these, in which the bot had answered before and was silent at the end
     * @param refused webhooks that were not taken
     * @param silence from the time at which the typed text's webhook was due to the last text that
     *     the bot had sent; nothing when none was sent any more
     */
    public record Report(int chats, int silenced, long refused, Latency silence) {}

    private Takeovers(
            PlayedWorld world,
            LoadGenerator generator,
            ZapiDeliveries deliveries,
            int count,
            long firstNumber) {
        this.world = world;
        this.generator = generator;
        this.deliveries = deliveries;
        this.count = count;
        this.firstNumber = firstNumber;
    }

    /**
     * Has somebody type into each of the first chats, one after the other.
     *
     * @param generator beside the world
     * @param firstNumber of their messages; {@value #NUMBERS} for each chat
     */
    public static CompletableFuture<Report> follow(
            PlayedWorld world,
            LoadGenerator generator,
            ZapiDeliveries deliveries,
            int count,
            long firstNumber) {
        Takeovers run = new Takeovers(world, generator, deliveries, count, firstNumber);
        world.loop().execute(run::begin);
        return run.done;
    }

    /** How long so many take, about. */
    public static Duration lasting(int chats) {
        return Duration.ofNanos(chats * (MESSAGES_BEFORE * GAP_NANOS + SILENT_NANOS));
    }

    private void begin() {
        world.watch(this);
        next();
        world.loop().add(this);
    }

    private void next() {
        chat++;
        step = 0;
        begin = System.nanoTime();
        typed = 0;
        lastBefore = 0;
        lastAfter = 0;
    }

    @Override
    public void sendText(long phone, long id, HttpMessage request) {
        if (chat < 0 || phone != deliveries.chats().phone(chat)) {
            return;
        }
        if (typed == 0) {
            lastBefore = System.nanoTime();
        } else {
            lastAfter = System.nanoTime();
        }
    }

    @Override
    public long runDue(long now) {
        while (isWriting() && due() <= now) {
            write();
        }
        if (isWriting()) {
            return due();
        }
        long silent = Math.max(typed, lastAfter) + SILENT_NANOS;
        if (now < silent && now < typed + PATIENCE_NANOS) {
            return silent;
        }
        take(now >= silent);
        if (chat + 1 == count) {
            end();
            return Long.MAX_VALUE;
        }
        next();
        return begin;
    }

    private boolean isWriting() {
        return typed == 0 || step < typedStep + MESSAGES_AFTER;
    }

    private long due() {
        return begin + step * GAP_NANOS;
    }

    private void write() {
        boolean answered = step >= MESSAGES_BEFORE && lastBefore > 0;
        if (typed == 0 && (answered || step == MOST_MESSAGES_BEFORE)) {
            typed = due();
            typedStep = step;
            send(deliveries.typed(chat, number(NUMBERS - 1)));
        }
        send(deliveries.asked(chat, number(step)));
        step++;
    }

    private void take(boolean silent) {
        if (silent && lastBefore > 0) {
            silenced++;
        }
        Latency.record(silence, Math.max(0, lastAfter - typed));
    }

    private void end() {
        world.loop().remove(this);
        world.forget(this);
        done.complete(new Report(count, silenced, refused, Latency.of(silence)));
    }

    private void send(Delivery delivery) {
        generator.tell(
                delivery,
                outcome -> {
                    if (!outcome.accepted()) {
                        refused++;
                    }
                });
    }

    private long number(int message) {
        return firstNumber + (long) chat * NUMBERS + message;
    }
}
