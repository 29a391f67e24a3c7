package dev.ponte.conversation.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instances of each account, found by Z-API's id or by our name for them. */
final class ZapiInstances {

    private final Map<String, Map<String, ZapiInstance>> byAccount = new HashMap<>();

    /**
     * @throws IllegalStateException when an instance is set up by half
     */
    ZapiInstances(Map<String, Map<String, ZapiConfig.Instance>> accounts) {
        accounts.forEach(
                (account, instances) ->
                        instances.forEach((name, settings) -> add(account, name, settings)));
    }

    @Nullable ZapiInstance find(String account, String idOrName) {
        return byAccount.getOrDefault(account, Map.of()).get(idOrName);
    }

    boolean any() {
        return !byAccount.isEmpty();
    }

    private void add(String account, String name, ZapiConfig.Instance settings) {
        Optional<String> id = settings.instanceId();
        Optional<String> token = settings.instanceToken();
        if (id.isPresent() != token.isPresent()) {
            throw new IllegalStateException(
                    "ponte.channel.zapi.accounts.%s.%s: instance-id and instance-token belong together"
                            .formatted(account, name));
        }
        if (id.isPresent() && token.isPresent()) {
            ZapiInstance instance =
                    new ZapiInstance(id.get(), token.get(), settings.clientToken().orElse(null));
            Map<String, ZapiInstance> known =
                    byAccount.computeIfAbsent(account, _ -> new HashMap<>());
            known.put(name, instance);
            known.put(instance.id(), instance);
        }
    }
}
