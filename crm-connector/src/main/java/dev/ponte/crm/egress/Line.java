package dev.ponte.crm.egress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one account that wait here for their turn: interactive ones first, each lane in
 * order. Not thread-safe; times in nanoseconds of {@link System#nanoTime}.
 *
 * @param <W> what waits
 */
final class Line<W> {

    private record Waiting<W>(W who, long since) {}

    private final String account;
    private final Map<Lane, Deque<Waiting<W>>> lanes = new EnumMap<>(Lane.class);
    private boolean asking;
    private @Nullable Long served;
    private long askFrom;

    Line(String account) {
        this.account = account;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    String account() {
        return account;
    }

    void join(W who, Lane lane, long now) {
        lane(lane).addLast(new Waiting<>(who, now));
        if (lane == Lane.INTERACTIVE) {
            // It may have a turn for which the bulk call had to wait.
            askFrom = now;
        }
    }

    void leave(W who) {
        lanes.values().forEach(lane -> lane.removeIf(waiting -> waiting.who().equals(who)));
    }

    boolean isEmpty() {
        return lanes.values().stream().allMatch(Deque::isEmpty);
    }

    int size() {
        return lanes.values().stream().mapToInt(Deque::size).sum();
    }

    boolean interactive() {
        return !lane(Lane.INTERACTIVE).isEmpty();
    }

    /**
     * Since when the account has been waiting: for its next call, or since it had a turn. Else one
     * with a long line would go before all that came later. Only of a line that is not empty.
     */
    long since() {
        Deque<Waiting<W>> next = interactive() ? lane(Lane.INTERACTIVE) : lane(Lane.BULK);
        long joined = next.getFirst().since();
        return served != null && served - joined > 0 ? served : joined;
    }

    void served(long now) {
        served = now;
    }

    /** Whether to ask for a turn now. One is asked for at a time, so that urgency can still win. */
    boolean shouldAsk(long now) {
        return !asking && !isEmpty() && now - askFrom >= 0;
    }

    void asks() {
        asking = true;
    }

    void mayAskFrom(long when) {
        asking = false;
        askFrom = when;
    }

    /** When it may ask; null when it does not want to. */
    @Nullable Long asksFrom() {
        return asking || isEmpty() ? null : askFrom;
    }

    /** Whose turn it is; null when nobody waits any more. */
    @Nullable W next() {
        for (Deque<Waiting<W>> lane : lanes.values()) {
            Waiting<W> first = lane.pollFirst();
            if (first != null) {
                return first.who();
            }
        }
        return null;
    }

    private Deque<Waiting<W>> lane(Lane lane) {
        Deque<Waiting<W>> found = lanes.get(lane);
        if (found == null) {
            throw new IllegalStateException("no lane " + lane);
        }
        return found;
    }
}
