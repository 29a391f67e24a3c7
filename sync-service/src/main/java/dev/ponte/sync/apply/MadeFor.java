package dev.ponte.sync.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of what Kommo made was made for what: it repeats the name that a request gave it. What has
 * no name is left out: the next look finds it.
 */
final class MadeFor<M> {

    private final Map<String, M> bySource = new HashMap<>();

    MadeFor(List<M> made, Function<M, @Nullable String> requestId) {
        for (M each : made) {
            String name = requestId.apply(each);
            if (name != null) {
                bySource.putIfAbsent(name, each);
            }
        }
    }

    Optional<M> find(Object source) {
        return Optional.ofNullable(bySource.get(String.valueOf(source)));
    }
}
