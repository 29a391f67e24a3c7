package dev.ponte.conversation.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The instance named {@code main}, else the first by name. */
@ApplicationScoped
class ConfiguredDefaultInstance implements DefaultInstance {

    private static final String USUAL = "main";

    private final ZapiConfig config;

    ConfiguredDefaultInstance(ZapiConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> of(String account) {
        Map<String, ZapiConfig.Instance> instances =
                new TreeMap<>(config.accounts().getOrDefault(account, Map.of()));
        ZapiConfig.Instance usual = instances.remove(USUAL);
        if (usual != null && usual.instanceId().isPresent()) {
            return usual.instanceId();
        }
        return instances.values().stream().flatMap(one -> one.instanceId().stream()).findFirst();
    }
}
