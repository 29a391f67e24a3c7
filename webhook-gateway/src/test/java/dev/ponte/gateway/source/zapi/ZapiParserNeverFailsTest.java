package dev.ponte.gateway.source.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.events.EventCodec;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, the answer is a verdict, and what is accepted can be written to Kafka. */
class ZapiParserNeverFailsTest {

    private static final Instant NOW = Instant.parse("2026-06-27T12:00:30Z");
    private static final List<String> FIELDS =
            List.of(
                    "type",
                    "instanceId",
                    "messageId",
                    "phone",
                    "chatLid",
                    "senderLid",
                    "fromMe",
                    "fromApi",
                    "momment",
                    "timestamp",
                    "status",
                    "ids",
                    "isGroup",
                    "isEdit",
                    "editMessageId",
                    "text",
                    "audio",
                    "image",
                    "location",
                    "contact",
                    "reaction",
                    "pollVote",
                    "notification",
                    "externalAdReply",
                    "error",
                    "senderName");

    private final JsonBody json = new JsonBody(new Limits(1 << 16, 16, 1_000));
    private final ZapiParser parser = new ZapiParser("I");

    @Property
    void onAnyBytes(@ForAll byte[] body) {
        read(body);
    }

    @Property
    void onAnyText(@ForAll String body) {
        read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1_500)
    void onKnownFieldsWithAnyValues(@ForAll("bodies") JsonNode body) {
        if (parser.parse(body, NOW) instanceof Parsed.Accepted(var events)) {
            assertThat(events)
                    .allSatisfy(
                            event -> {
                                assertThat(event.id()).startsWith("zapi:I:");
                                assertThat(write(event.id(), event.data())).isNotEmpty();
                            });
        }
    }

    @Property
    void theSameBodyTwiceIsTheSame(@ForAll("bodies") JsonNode body) {
        assertThat(parser.parse(body, NOW)).isEqualTo(parser.parse(body.deepCopy(), NOW));
    }

    private void read(byte[] body) {
        if (json.object(body) instanceof Decoded.Body<JsonNode>(JsonNode tree)) {
            assertThat(parser.parse(tree, NOW)).isNotNull();
        }
    }

    private static byte[] write(String id, Object data) {
        return EventCodec.value(EventCodec.event(id, "/s", "s", "a", NOW, null, data));
    }

    @Provide
    Arbitrary<JsonNode> bodies() {
        Arbitrary<String> types =
                Arbitraries.of(
                        "ReceivedCallback",
                        "ReceivedCallBack",
                        "DeliveryCallback",
                        "MessageStatusCallback",
                        "ConnectedCallback",
                        "DisconnectedCallback");
        return Arbitraries.maps(Arbitraries.of(FIELDS), values(2))
                .ofMaxSize(12)
                .flatMap(fields -> types.map(type -> body(type, fields)));
    }

    private static JsonNode body(String type, Map<String, JsonNode> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.setAll(fields);
        body.put("type", type);
        return body;
    }

    private static Arbitrary<JsonNode> values(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> texts =
                Arbitraries.oneOf(
                                Arbitraries.strings().all().ofMaxLength(12),
                                Arbitraries.of(
                                        "5551987654321",
                                        "READ",
                                        "RECEIVED",
                                        "REVOKE",
                                        "\ud800",
                                        "\u0000",
                                        "1@lid"))
                        .map(nodes::textNode);
        Arbitrary<JsonNode> scalars =
                Arbitraries.oneOf(
                        texts,
                        Arbitraries.longs().map(nodes::numberNode),
                        Arbitraries.doubles().map(nodes::numberNode),
                        Arbitraries.of(true, false).map(nodes::booleanNode),
                        Arbitraries.just(nodes.nullNode()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> names =
                Arbitraries.of(
                        "message",
                        "audioUrl",
                        "mimeType",
                        "value",
                        "referencedMessage",
                        "messageId",
                        "latitude",
                        "longitude",
                        "phones",
                        "options",
                        "name");
        return Arbitraries.oneOf(
                scalars,
                values(depth - 1).list().ofMaxSize(4).map(list -> nodes.arrayNode().addAll(list)),
                Arbitraries.maps(names, values(depth - 1))
                        .ofMaxSize(4)
                        .map(map -> nodes.objectNode().setAll(map)));
    }
}
