package dev.ponte.gateway.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.gateway.Fixtures;
import dev.ponte.testing.Effort;
import dev.ponte.testing.Inputs;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever else a body says, people do not see its secrets and its customers' numbers. */
class BodyMaskFuzz {

    private static final String SECRET = "hidden0hidden1hidden";
    private static final String SEEN_OF_SECRET = "hidden0hidden1";
    private static final String PHONE = "5511987654321";
    private static final int LARGE = 1 << 16;
    private static final Duration QUICK = Duration.ofSeconds(2);

    static Stream<byte[]> bodies() {
        return Stream.concat(
                Stream.concat(Fixtures.all("zapi"), Fixtures.all("kommo")),
                Stream.of("{\"a\":", "a=%zz&phone=1", "[[[", "=", "plain")
                        .map(s -> s.getBytes(UTF_8)));
    }

    @MethodSource("bodies")
    @DictionaryEntries({"token", "phone", "{\"", "\":", "%5B", "%zz", "=", "&", "[", "Bearer "})
    @FuzzTest
    void neitherSecretsNorNumbersShow(byte[] input) {
        String text =
                Inputs.without(PHONE, Inputs.without(SEEN_OF_SECRET, new String(input, UTF_8)));

        String masked = BodyMask.of(text);

        assertThat(BodyMask.of(masked)).as("masked again").isEqualTo(masked);
        assertHidden(BodyMask.of(json(text)));
        assertHidden(BodyMask.of(form(text)));
        Effort.magnified(text, LARGE)
                .ifPresent(large -> Effort.atMost(QUICK, () -> BodyMask.of(large)));
    }

    private static void assertHidden(String masked) {
        assertThat(masked).doesNotContain(SEEN_OF_SECRET).doesNotContain(PHONE);
    }

    private static String json(String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
        body.put("client_token", SECRET).put("phone", PHONE);
        body.putObject(text).put("accessToken", SECRET).putArray("senderPhone").add(PHONE);
        return body.toString();
    }

    private static String form(String text) {
        String any = URLEncoder.encode(text, UTF_8);
        return "a=" + any + "&b[" + any + "][secret]=" + SECRET + "&x[phone]=" + PHONE + "&" + any;
    }
}
