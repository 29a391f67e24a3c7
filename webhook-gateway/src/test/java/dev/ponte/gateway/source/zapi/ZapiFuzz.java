package dev.ponte.gateway.source.zapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.Facts;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.testing.Effort;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as Z-API: it is facts or a reason, and the same fact keeps its id. */
class ZapiFuzz {

    private static final Instant NOW = Instant.parse("2026-06-27T12:00:30Z");
    private static final Instant SAME_MINUTE = Instant.parse("2026-06-27T12:00:50Z");
    private static final Limits LIMITS = new Limits(1 << 16, 8, 200);
    private static final Limits WIDER = new Limits(1 << 20, 64, 100_000);
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final JsonBody json = new JsonBody(LIMITS);
    private final JsonBody wider = new JsonBody(WIDER);
    private final ZapiParser parser = new ZapiParser("I");

    static Stream<byte[]> deliveries() {
        return Fixtures.all("zapi");
    }

    @MethodSource("deliveries")
    @DictionaryEntries({
        "\"type\":\"ReceivedCallback\"",
        "\"DeliveryCallback\"",
        "\"MessageStatusCallback\"",
        "\"DisconnectedCallback\"",
        "\"messageId\":",
        "\"ids\":[",
        "\"momment\":",
        "\"phone\":",
        "\"chatLid\":",
        "\"senderLid\":",
        "@lid",
        "\"fromMe\":true",
        "\"fromApi\":true",
        "\"isEdit\":true",
        "\"reaction\":{",
        "\"notification\":\"REVOKE\"",
        "\"pollVote\":{",
        "\"externalAdReply\":{",
        "\\ud800",
        "\\u0000",
        "1e400",
        "null"
    })
    @FuzzTest
    void aDeliveryIsFactsOrAReason(byte[] body) {
        Optional<JsonNode> read = read(json, body);

        assertThat(read(json, body)).isEqualTo(read);
        read.ifPresent(tree -> check(tree, body));
        Effort.magnified(inside(new String(body, UTF_8)) + ",", LIMITS.maxBody())
                .map(fields -> ("{" + fields + "\"x\":1}").getBytes(UTF_8))
                .ifPresent(
                        large -> Effort.atMost(QUICK, () -> read(wider, large).map(this::parse)));
    }

    private void check(JsonNode body, byte[] raw) {
        Parsed parsed = parse(body);

        Facts.of(parsed, "zapi:I:");
        assertThat(parse(read(json, raw).orElseThrow())).isEqualTo(parsed);
        assertThat(depth(body)).isLessThanOrEqualTo(LIMITS.maxDepth());
        assertThat(read(wider, raw)).contains(body);
        if (ZapiTime.of(body) != null || !isConnection(body)) {
            assertThat(Facts.ids(parser.parse(body, SAME_MINUTE)))
                    .as("delivered again")
                    .isEqualTo(Facts.ids(parsed));
        }
        if (Json.text(body, "messageId") != null) {
            ObjectNode newer = body.deepCopy();
            newer.put("ofANewerZapi", 1);
            assertThat(Facts.ids(parse(newer))).isEqualTo(Facts.ids(parsed));
        }
    }

    private Parsed parse(JsonNode body) {
        return parser.parse(body, NOW);
    }

    private static Optional<JsonNode> read(JsonBody reader, byte[] body) {
        return switch (reader.object(body)) {
            case Decoded.Body<JsonNode>(JsonNode tree) -> Optional.of(tree);
            case Decoded.Unreadable<JsonNode> _ -> Optional.empty();
        };
    }

    private static boolean isConnection(JsonNode body) {
        String type = Json.text(body, "type");
        return type != null && type.matches("(?i)(Dis)?ConnectedCallback");
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }

    private static String inside(String body) {
        int start = body.indexOf('{') + 1;
        int end = body.lastIndexOf('}');
        return start <= end ? body.substring(start, end) : body;
    }
}
