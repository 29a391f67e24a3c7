package dev.ponte.kit.consume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a batch holds. */
final class Batches {

    private Batches() {}

    static Set<String> ids(List<Received> events) {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(event -> ids.add(event.event().id()));
        return ids;
    }

    /** The fresh events in their order; one that stands twice in the batch comes once. */
    static List<Received> firstOfEach(List<Received> events, Set<String> fresh) {
        Set<String> left = new HashSet<>(fresh);
        List<Received> first = new ArrayList<>(fresh.size());
        for (Received event : events) {
            if (left.remove(event.event().id())) {
                first.add(event);
            }
        }
        return List.copyOf(first);
    }
}
