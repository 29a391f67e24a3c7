package dev.ponte.sync.notify;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The webhooks of the deployment, by name. What is wrong with one is said without its address. */
final class Webhooks {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Map<String, URI> addresses = new TreeMap<>();

    /**
     * @throws IllegalArgumentException when an address is neither https nor on this machine
     */
    Webhooks(Map<String, String> configured) {
        configured.forEach((name, address) -> addresses.put(name, checked(name, address)));
    }

    Optional<URI> find(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    Set<String> names() {
        return addresses.keySet();
    }

    private static URI checked(String name, String address) {
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException notOne) {
            throw wrong(name);
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        boolean here =
                "http".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && THIS_MACHINE.contains(uri.getHost());
        if (!secure && !here) {
            throw wrong(name);
        }
        return uri;
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException(
                "ponte.sync.notify.webhooks.%s: an https address, or http to this machine"
                        .formatted(name));
    }
}
