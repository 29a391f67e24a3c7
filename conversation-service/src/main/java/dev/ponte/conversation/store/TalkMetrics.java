package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What conversations decide, counted. Labels are the enums of the event contract. */
@ApplicationScoped
class TalkMetrics {

    private final MeterRegistry registry;

    TalkMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(OpenConversation open) {
        open.outcomes().forEach(this::count);
        open.messages()
                .forEach(
                        message ->
                                registry.counter(
                                                "ponte.conversation.messages",
                                                "author",
                                                label(message.author()))
                                        .increment());
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Paused paused ->
                    registry.counter("ponte.conversation.paused", "cause", label(paused.cause()))
                            .increment();
            case Outcome.Resumed resumed ->
                    registry.counter("ponte.conversation.resumed", "cause", label(resumed.cause()))
                            .increment();
            case Outcome.Dropped dropped ->
                    registry.counter(
                                    "ponte.conversation.replies.dropped",
                                    "reason",
                                    label(dropped.reason()))
                            .increment();
            case Outcome.Released _ ->
                    registry.counter("ponte.conversation.replies.released").increment();
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
