package dev.ponte.sandbox.kommo.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The registered integrations: the one of the settings, and what a test has added. */
public final class Integrations {
    private final Integration own;
    private final Map<String, Integration> added = new ConcurrentSkipListMap<>();

    public Integrations(Integration own) {
        this.own = own;
    }

    /** The one that long-lived tokens belong to. */
    public Integration own() {
        return own;
    }

    public Optional<Integration> find(String clientId) {
        return clientId.equals(own.clientId())
                ? Optional.of(own)
                : Optional.ofNullable(added.get(clientId));
    }

    public void add(Integration integration) {
        if (integration.clientId().equals(own.clientId())) {
            throw new IllegalArgumentException("this client id is taken");
        }
        added.put(integration.clientId(), integration);
    }

    public List<Integration> added() {
        return List.copyOf(added.values());
    }

    public void reset() {
        added.clear();
    }
}
