package dev.ponte.sandbox.kommo.hook;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions of an account, one for each destination, the oldest first. */
public final class Subscriptions {
    static final int MOST = 100;

    private final Map<String, Subscription> byDestination = new LinkedHashMap<>();

    public synchronized List<Subscription> all() {
        return List.copyOf(byDestination.values());
    }

    /** Those that are told of an event. */
    synchronized List<Subscription> to(String code) {
        return byDestination.values().stream()
                .filter(each -> each.settings().contains(code))
                .toList();
    }

    public synchronized Optional<Subscription> find(URI destination) {
        return Optional.ofNullable(byDestination.get(destination.toString()));
    }

    public synchronized void put(Subscription subscription) {
        byDestination.put(subscription.destination().toString(), subscription);
    }

    synchronized boolean remove(String destination) {
        return byDestination.remove(destination) != null;
    }

    public synchronized void clear() {
        byDestination.clear();
    }
}
