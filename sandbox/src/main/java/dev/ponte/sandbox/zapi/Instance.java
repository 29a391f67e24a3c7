package dev.ponte.sandbox.zapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The instance's phone and its queue: connected, messages leave at once; disconnected, they wait
 * until it is connected again.
 */
final class Instance {
    private final ZapiRules rules;
    private final Numbers numbers;
    private final Ids ids;
    private final Pacer pacer;
    private final Map<String, Queued> waiting = new LinkedHashMap<>();
    private boolean connected = true;

    Instance(ZapiRules rules, Numbers numbers, RandomGenerator random) {
        this.rules = rules;
        this.numbers = numbers;
        this.ids = new Ids(random);
        this.pacer = new Pacer(rules.pacing(), random);
    }

    /**
     * Takes a message.
     *
     * @param actDisconnected whether it is treated as if the phone were away
     * @param error what the delivery is to report; null = what the number is known for
     * @return empty when the queue is full
     */
    synchronized Optional<Sending> send(
            Outgoing message, Instant now, boolean actDisconnected, @Nullable String error) {
        Queued queued = new Queued(ids.zaapId(), ids.sentMessageId(), message, now);
        if (!connected || actDisconnected) {
            if (waiting.size() >= rules.queueLimit()) {
                return Optional.empty();
            }
            waiting.put(queued.zaapId(), queued);
            return Optional.of(new Sending(queued, List.of()));
        }
        List<Departure> leaving = new ArrayList<>(flush(now));
        leaving.add(leave(queued, now, error));
        return Optional.of(new Sending(queued, leaving));
    }

    /** Connects the phone; what has waited leaves in order. */
    synchronized List<Departure> connect(Instant now) {
        connected = true;
        return flush(now);
    }

    synchronized void disconnect() {
        connected = false;
    }

    synchronized boolean connected() {
        return connected;
    }

    /** The messages that wait, oldest first. */
    synchronized List<Queued> queue() {
        return List.copyOf(waiting.values());
    }

    synchronized void clearQueue() {
        waiting.clear();
    }

    synchronized void remove(String zaapId) {
        waiting.remove(zaapId);
    }

    synchronized void reset() {
        waiting.clear();
        connected = true;
    }

    private List<Departure> flush(Instant now) {
        List<Departure> leaving =
                waiting.values().stream().map(queued -> leave(queued, now, null)).toList();
        waiting.clear();
        return leaving;
    }

    private Departure leave(Queued queued, Instant now, @Nullable String error) {
        String known = numbers.deliveryError(queued.message().phone());
        return new Departure(
                queued,
                pacer.waitFor(now, queued.message().delaySeconds()),
                error == null ? known : error);
    }

    /**
     * @param accepted the message with its ids
     * @param leaving what leaves now: the message itself, and before it what had waited
     */
    record Sending(Queued accepted, List<Departure> leaving) {}
}
