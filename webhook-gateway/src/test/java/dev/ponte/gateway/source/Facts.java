package dev.ponte.gateway.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** What holds for the facts of any delivery, whatever it said. */
public final class Facts {

    private Facts() {}

    /** The events of a body; none when it was ignored. Checks each of them. */
    public static List<SourceEvent> of(Parsed parsed, String idPrefix) {
        return switch (parsed) {
            case Parsed.Accepted(List<SourceEvent> events) -> {
                events.forEach(event -> check(event, idPrefix));
                yield events;
            }
            case Parsed.Ignored(String reason) -> {
                assertThat(reason).matches("[a-z]+(-[a-z]+)*");
                yield List.of();
            }
        };
    }

    public static List<String> ids(Parsed parsed) {
        return parsed instanceof Parsed.Accepted(List<SourceEvent> events)
                ? events.stream().map(SourceEvent::id).toList()
                : List.of();
    }

    private static void check(SourceEvent fact, String idPrefix) {
        assertThat(fact.id()).startsWith(idPrefix);
        assertThat(fact.key()).isNotBlank();
        CloudEvent<?> event =
                EventCodec.event(
                        fact.id(), "/s", fact.subject(), "a", fact.time(), null, fact.data());
        byte[] value = EventCodec.value(event);
        assertThat(EventCodec.read(EventCodec.headers(event), value)).isEqualTo(event);
        assertThat(strictly(value) + fact.id() + fact.key() + fact.subject())
                .as("text that every consumer can store")
                .doesNotContain("\u0000", "\\u0000")
                .matches(text -> UTF_8.newEncoder().canEncode(text), "no half of a pair");
    }

    private static String strictly(byte[] value) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("the value is no UTF-8", e);
        }
    }
}
