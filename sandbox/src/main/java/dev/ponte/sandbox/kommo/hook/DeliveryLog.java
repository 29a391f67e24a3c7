package dev.ponte.sandbox.kommo.hook;

import dev.ponte.sandbox.webhook.Attempt;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest 1,000 webhooks with their tries. */
public final class DeliveryLog {
    private static final int MOST = 1_000;

    private long lastId;
    private final Map<Long, Delivery> deliveries =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Delivery> eldest) {
                    return size() > MOST;
                }
            };

    synchronized Delivery open(
            URI destination, String group, String requestId, String body, Instant at) {
        Delivery delivery =
                new Delivery(++lastId, at, destination, group, requestId, body, List.of());
        deliveries.put(delivery.id(), delivery);
        return delivery;
    }

    synchronized void tried(long id, Attempt attempt) {
        deliveries.computeIfPresent(id, (key, delivery) -> delivery.with(attempt));
    }

    public synchronized Optional<Delivery> get(long id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    /** Newest first. */
    public synchronized List<Delivery> list() {
        return new ArrayList<>(deliveries.values()).reversed();
    }

    public synchronized void clear() {
        deliveries.clear();
    }
}
