package dev.ponte.crm.egress;

import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.egress.Turns.Turn;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls through, one account's at a time and all accounts side by side. A call takes its turn
 * when the turn comes, not when it joins: so what is urgent goes first, on whichever replica it
 * came, and a call that gave up costs no turn.
 */
@ApplicationScoped
class Turnstile {

    private static final Logger LOG = Logger.getLogger(Turnstile.class);

    /**
     * Accounts asked for in one statement. Enough for more than a thousand calls a second; and as
     * only one statement is under way, fewer when its answer takes long. On a full machine calls
     * then wait for turns, where nobody counts, and not after them for a processor, where Kommo
     * does.
     */
    static final int TOGETHER = 16;

    /**
     * Between two questions. A turn is asked for while the one before is under way, so nobody is
     * later for it; and hundreds of calls a second are asked for in a hundred statements.
     */
    private static final long APART_NANOS = Duration.ofMillis(10).toNanos();

    /** When the database does not answer. */
    private static final long AGAIN_NANOS = Duration.ofMillis(500).toNanos();

    private final Turns turns;
    private final Vertx vertx;
    private final long toleranceNanos;
    private final ServerClock serverClock = new ServerClock();
    private final Map<String, Line<Waiting>> lines = new HashMap<>();
    private final Map<Lane, Timer> waits = new EnumMap<>(Lane.class);
    private final Timer lateness;
    private boolean asking;
    private long mayAskFrom = System.nanoTime();

    /**
     * Until when the limit of all accounts lets no bulk call through. Who comes meanwhile waits
     * too, else the latest would overtake those who were told to come again.
     */
    private long ceilingUntil = System.nanoTime();

    /** When we look again; null when nothing is awaited. */
    private @Nullable Long wake;

    /** One call that waits. */
    private record Waiting(UniEmitter<? super Slot> emitter) {}

    /**
     * A turn that has come.
     *
     * @param due when, by {@link System#nanoTime}
     */
    record Slot(String account, long due) {}

    Turnstile(Turns turns, Vertx vertx, PaceConfig config, MeterRegistry meters) {
        this.turns = turns;
        this.vertx = vertx;
        this.toleranceNanos = config.tolerance().toNanos();
        for (Lane lane : Lane.values()) {
            waits.put(
                    lane,
                    Timer.builder("ponte.kommo.wait")
                            .description("How long calls to Kommo waited for their turn")
                            .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                            .publishPercentileHistogram()
                            .register(meters));
        }
        this.lateness =
                Timer.builder("ponte.kommo.late")
                        .description("How long after their turn had come calls to Kommo left")
                        .publishPercentileHistogram()
                        .register(meters);
        Gauge.builder("ponte.kommo.waiting", this, Turnstile::waiting)
                .description("Calls to Kommo that wait for their turn, on this replica")
                .register(meters);
    }

    /**
     * Completes when the call may be made, and must be made at once. Whoever makes it says when it
     * has {@link #left}.
     *
     * @throws KommoFailure {@code BUSY} when its turn did not come within {@code patience}, {@code
     *     STOPPED} when all is stopped
     */
    Uni<Slot> pass(String account, Lane lane, Duration patience) {
        if (patience.toMillis() <= 0) {
            return Uni.createFrom().failure(KommoFailure.of(Reason.BUSY));
        }
        long start = System.nanoTime();
        Uni<Slot> turn =
                Uni.createFrom()
                        .emitter(
                                emitter -> {
                                    Waiting waiting = new Waiting(emitter);
                                    emitter.onTermination(() -> leave(account, waiting));
                                    join(account, lane, waiting);
                                });
        return turn.ifNoItem()
                .after(patience)
                .failWith(() -> KommoFailure.of(Reason.BUSY))
                .invoke(() -> timer(lane).record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    /**
     * The call leaves this process now. Kommo counts from here, so a call that is late for its turn
     * moves those behind it.
     */
    void left(Slot slot) {
        long late = System.nanoTime() - slot.due();
        lateness.record(late, TimeUnit.NANOSECONDS);
        if (late > toleranceNanos) {
            turns.move(slot.account(), Duration.ofNanos(late))
                    .subscribe()
                    .with(
                            _ -> {},
                            failure -> LOG.warnf("a late call moves none: error=%s", failure));
        }
    }

    private Timer timer(Lane lane) {
        return Objects.requireNonNull(waits.get(lane));
    }

    private synchronized double waiting() {
        return lines.values().stream().mapToInt(Line::size).sum();
    }

    private synchronized void join(String account, Lane lane, Waiting waiting) {
        lines.computeIfAbsent(account, Line::new).join(waiting, lane, System.nanoTime());
        ask();
    }

    private synchronized void leave(String account, Waiting waiting) {
        Line<Waiting> line = lines.get(account);
        if (line != null) {
            line.leave(waiting);
        }
    }

    /** One question at a time; whoever comes meanwhile is in the next. */
    private synchronized void ask() {
        if (asking) {
            return;
        }
        long now = System.nanoTime();
        if (now - mayAskFrom < 0) {
            wakeAt(mayAskFrom, mayAskFrom - now);
            return;
        }
        List<Line<Waiting>> askers =
                lines.values().stream()
                        .filter(line -> line.shouldAsk(now))
                        .filter(line -> line.interactive() || now - ceilingUntil >= 0)
                        .sorted(urgency(now))
                        .limit(TOGETHER)
                        .toList();
        if (askers.isEmpty()) {
            askLater(now);
            return;
        }
        mayAskFrom = now + APART_NANOS;
        asking = true;
        askers.forEach(Line::asks);
        turns.take(
                        askers.stream()
                                .map(line -> new Turns.Asked(line.account(), line.interactive()))
                                .toList())
                .subscribe()
                .with(answers -> answered(askers, answers), failure -> failed(askers, failure));
    }

    /** Who is interactive, then whose account has waited longest: so none starves. */
    private static Comparator<Line<Waiting>> urgency(long now) {
        return Comparator.<Line<Waiting>, Boolean>comparing(line -> !line.interactive())
                .thenComparing(line -> line.since() - now);
    }

    /** Wakes for the first that may ask, unless something else comes first. */
    private void askLater(long now) {
        lines.values().stream()
                .map(line -> nanosUntilItAsks(line, now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(nanos -> wakeAt(now + nanos, nanos));
    }

    private @Nullable Long nanosUntilItAsks(Line<Waiting> line, long now) {
        Long from = line.asksFrom();
        if (from == null) {
            return null;
        }
        return line.interactive() ? from - now : Math.max(from - now, ceilingUntil - now);
    }

    private void wakeAt(long when, long nanos) {
        if (wake == null || when - wake < 0) {
            wake = when;
            after(nanos, () -> woken(when));
        }
    }

    private synchronized void woken(long when) {
        if (wake != null && wake == when) {
            wake = null;
            ask();
        }
    }

    private synchronized void answered(List<Line<Waiting>> askers, Turns.Answers answers) {
        asking = false;
        long now = System.nanoTime();
        long since = serverClock.here(answers.since(), now);
        for (int i = 0; i < askers.size(); i++) {
            Line<Waiting> line = askers.get(i);
            switch (answers.turns().get(i)) {
                case Turn.Granted granted -> {
                    long due = since + granted.pause().toNanos();
                    after(due - now, () -> begin(line, due));
                }
                case Turn.Later later -> comeAgain(line, later, since, now);
                case Turn.Stopped _ -> turnAway(line, KommoFailure.of(Reason.STOPPED));
            }
        }
        ask();
    }

    private void comeAgain(Line<Waiting> line, Turn.Later later, long since, long now) {
        long from = since + later.pause().toNanos();
        line.mayAskFrom(from);
        if (later.ceiling() && !line.interactive()) {
            ceilingUntil = now - ceilingUntil >= 0 || from - ceilingUntil < 0 ? from : ceilingUntil;
        }
    }

    private synchronized void failed(List<Line<Waiting>> askers, Throwable failure) {
        LOG.warnf("no turns, the database does not answer: error=%s", failure.toString());
        asking = false;
        long again = System.nanoTime() + AGAIN_NANOS;
        askers.forEach(line -> line.mayAskFrom(again));
        ask();
    }

    private void turnAway(Line<Waiting> line, KommoFailure why) {
        List<Waiting> all = new ArrayList<>();
        for (Waiting one = line.next(); one != null; one = line.next()) {
            all.add(one);
        }
        line.mayAskFrom(System.nanoTime());
        vertx.runOnContext(_ -> all.forEach(one -> one.emitter().fail(why)));
    }

    /** The turn has come: whoever is first now has it. One that is late would crowd the next. */
    private void begin(Line<Waiting> line, long due) {
        Waiting first = whoBegins(line, due);
        if (first != null) {
            first.emitter().complete(new Slot(line.account(), due));
        }
        ask();
    }

    private synchronized @Nullable Waiting whoBegins(Line<Waiting> line, long due) {
        long now = System.nanoTime();
        line.mayAskFrom(now);
        if (now - due > toleranceNanos) {
            return null;
        }
        line.served(now);
        return line.next();
    }

    private void after(long nanos, Runnable what) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
        if (millis <= 0) {
            vertx.runOnContext(_ -> what.run());
        } else {
            vertx.setTimer(millis, _ -> what.run());
        }
    }
}
