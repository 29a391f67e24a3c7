package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What conversations decide, counted. Labels are the enums of the event contract. */
@ApplicationScoped
class TalkMetrics {

    private final MeterRegistry registry;

    /** Kept, for the registry's own look-up builds and sorts tags each time. */
    private final Map<Labels, Counter> counters = new ConcurrentHashMap<>();

    private record Labels(String name, String key, String value) {}

    TalkMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(OpenConversation open) {
        open.outcomes().forEach(this::count);
        open.messages()
                .forEach(
                        message ->
                                count("ponte.conversation.messages", "author", message.author()));
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Paused paused ->
                    count("ponte.conversation.paused", "cause", paused.cause());
            case Outcome.Resumed resumed ->
                    count("ponte.conversation.resumed", "cause", resumed.cause());
            case Outcome.Dropped dropped ->
                    count("ponte.conversation.replies.dropped", "reason", dropped.reason());
            case Outcome.Released _ ->
                    registry.counter("ponte.conversation.replies.released").increment();
        }
    }

    private void count(String name, String key, Enum<?> value) {
        counters.computeIfAbsent(
                        new Labels(name, key, value.name()),
                        labels ->
                                registry.counter(
                                        name, key, labels.value().toLowerCase(Locale.ROOT)))
                .increment();
    }
}
