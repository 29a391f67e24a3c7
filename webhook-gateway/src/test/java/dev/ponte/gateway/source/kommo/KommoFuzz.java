package dev.ponte.gateway.source.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.Facts;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.testing.Effort;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as Kommo: it is facts or a reason, the same each time and in each spelling. */
class KommoFuzz {

    private static final Instant NOW = Instant.parse("2026-01-09T13:00:00Z");
    private static final Limits LIMITS = new Limits(1 << 16, 8, 200);
    private static final Limits WIDER = new Limits(1 << 20, 64, 100_000);
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final KommoParser parser = new KommoParser(new KommoAccount(1, "s"));

    static Stream<byte[]> deliveries() {
        return Stream.concat(
                Fixtures.all("kommo"),
                Stream.of(
                                "{\"leads\":{\"add\":[{\"id\":1,\"custom\":[true,null]}]}}",
                                "{\"message\":{\"add\":{\"0\":{\"chat_id\":\"c\",\"text\":\"\"}}}}")
                        .map(body -> body.getBytes(UTF_8)));
    }

    @MethodSource("deliveries")
    @DictionaryEntries({
        "leads",
        "contacts",
        "message",
        "talk",
        "unsorted",
        "task",
        "catalogs",
        "account",
        "[add]",
        "[update]",
        "[delete]",
        "[status]",
        "[note]",
        "[0]",
        "[]",
        "[id]",
        "[uid]",
        "[type]",
        "[author]",
        "[attachment]",
        "[link]",
        "[chat_id]",
        "[talk_id]",
        "[created_at]",
        "[updated_at]",
        "[status_id]",
        "[entity_type]",
        "%5B",
        "%5D",
        "=outgoing",
        "=user",
        "&"
    })
    @FuzzTest
    void aDeliveryIsFactsOrAReason(byte[] body) {
        Optional<KommoBody> read = read(body, LIMITS);
        Optional<KommoBody> readAgain = read(body, LIMITS);

        assertThat(readAgain.map(KommoFuzz::tree)).isEqualTo(read.map(KommoFuzz::tree));
        read.ifPresent(tree -> check(tree, body));
        Effort.magnified(new String(body, UTF_8), LIMITS.maxBody())
                .map(large -> large.getBytes(UTF_8))
                .ifPresent(
                        large -> Effort.atMost(QUICK, () -> read(large, WIDER).map(this::parse)));
    }

    private void check(KommoBody body, byte[] raw) {
        Parsed parsed = parse(body);

        Facts.of(parsed, "kommo:1:");
        assertThat(parse(body)).isEqualTo(parsed);
        assertThat(depth(body.tree())).isLessThanOrEqualTo(LIMITS.maxDepth());
        assertThat(read(raw, WIDER).map(KommoFuzz::tree)).contains(tree(body));
        assertThat(read(json(body.tree()).toString().getBytes(UTF_8), WIDER).map(this::parse))
                .as("the same as JSON")
                .contains(parsed);
        if (isForm(raw) && !body.tree().entries().isEmpty()) {
            KommoBody again = read(form(body.tree()), WIDER).orElseThrow();
            assertThat(tree(again)).as("the same, spelled anew").isEqualTo(tree(body));
            assertThat(parse(again)).isEqualTo(parsed);
        }
    }

    private Parsed parse(KommoBody body) {
        return parser.parse(body, NOW);
    }

    private static Optional<KommoBody> read(byte[] body, Limits limits) {
        return switch (KommoBody.read(body, limits, new JsonBody(limits))) {
            case Decoded.Body<KommoBody>(KommoBody tree) -> Optional.of(tree);
            case Decoded.Unreadable<KommoBody> _ -> Optional.empty();
        };
    }

    private static Map<String, Object> tree(KommoBody body) {
        return body.tree().toMap();
    }

    /** As {@link KommoBody} tells it: white space, then no brace or bracket. */
    private static boolean isForm(byte[] raw) {
        String text = new String(raw, UTF_8).stripLeading();
        return !text.startsWith("{") && !text.startsWith("[");
    }

    private static int depth(PhpArray array) {
        return 1
                + array.values().stream()
                        .mapToInt(value -> value instanceof PhpArray inner ? depth(inner) : 0)
                        .max()
                        .orElse(0);
    }

    private static ObjectNode json(PhpArray array) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        array.entries()
                .forEach(
                        (key, value) -> {
                            if (value instanceof PhpArray inner) {
                                json.set(key, json(inner));
                            } else {
                                json.put(key, (String) value);
                            }
                        });
        return json;
    }

    private static byte[] form(PhpArray tree) {
        StringJoiner pairs = new StringJoiner("&");
        tree.entries().forEach((key, value) -> pairs(key, value, pairs));
        return pairs.toString().getBytes(UTF_8);
    }

    private static void pairs(String name, Object value, StringJoiner pairs) {
        if (value instanceof PhpArray array) {
            array.entries().forEach((key, inner) -> pairs(name + "[" + key + "]", inner, pairs));
        } else {
            pairs.add(
                    URLEncoder.encode(name, UTF_8)
                            + "="
                            + URLEncoder.encode((String) value, UTF_8));
        }
    }
}
