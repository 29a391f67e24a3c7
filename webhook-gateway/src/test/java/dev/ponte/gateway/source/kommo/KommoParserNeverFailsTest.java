package dev.ponte.gateway.source.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.EventCodec;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, the answer is a verdict, and what is accepted can be written to Kafka. */
class KommoParserNeverFailsTest {

    private static final Instant NOW = Instant.parse("2026-01-09T13:00:00Z");
    private static final Limits LIMITS = new Limits(1 << 16, 16, 1_000);

    private final JsonBody json = new JsonBody(LIMITS);
    private final KommoParser parser = new KommoParser(new KommoAccount(1, "s"));

    @Property
    void onAnyBytes(@ForAll byte[] body) {
        parse(body);
    }

    @Property
    void onAnyText(@ForAll String body) {
        parse(body.getBytes(UTF_8));
    }

    @Property(tries = 1_500)
    void onFormsThatLookLikeKommos(@ForAll("forms") String body) {
        parse(body.getBytes(UTF_8));
    }

    private void parse(byte[] body) {
        if (KommoBody.read(body, LIMITS, json) instanceof Decoded.Body<KommoBody>(KommoBody tree)
                && parser.parse(tree, NOW) instanceof Parsed.Accepted(var events)) {
            assertThat(events)
                    .allSatisfy(
                            event -> {
                                assertThat(event.id()).startsWith("kommo:1:");
                                assertThat(write(event.id(), event.data())).isNotEmpty();
                            });
        }
    }

    private static byte[] write(String id, Object data) {
        return EventCodec.value(EventCodec.event(id, "/s", "s", "a", NOW, null, data));
    }

    @Provide
    Arbitrary<String> forms() {
        Arbitrary<String> groups =
                Arbitraries.of(
                        "leads",
                        "contacts",
                        "message",
                        "talk",
                        "unsorted",
                        "task",
                        "add",
                        "account",
                        "x");
        Arbitrary<String> actions =
                Arbitraries.of(
                        "[add]", "[update]", "[delete]", "[status]", "[note]", "[zz]", "[]", "");
        Arbitrary<String> rest =
                Arbitraries.of(
                        "[0][id]",
                        "[0][chat_id]",
                        "[0][note][id]",
                        "[0][type]",
                        "[0][author][type]",
                        "[0][attachment][type]",
                        "[0][attachment][link]",
                        "[0][created_at]",
                        "[0][uid]",
                        "[id]",
                        "[0]",
                        "",
                        "[][id]",
                        "[0][talk_id]",
                        "[0][status_id]");
        Arbitrary<String> values =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "1", "outgoing", "user", "-", "99999999999999999999", "%00", ""),
                        Arbitraries.strings().alpha().ofMaxLength(5));
        Arbitrary<String> pair =
                Combinators.combine(groups, actions, rest, values)
                        .as((group, action, end, value) -> group + action + end + "=" + value);
        return pair.list().ofMaxSize(15).map((List<String> pairs) -> String.join("&", pairs));
    }
}
