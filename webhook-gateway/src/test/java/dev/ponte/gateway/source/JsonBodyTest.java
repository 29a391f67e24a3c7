package dev.ponte.gateway.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.source.Decoded.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private final JsonBody json = new JsonBody(new Limits(1 << 16, 4, 100));

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[]", "1", "\"x\"", "null", "{", "{}}", "{\"a\":}", "a=b", "{} {}"})
    void whatIsNoObjectIsMalformed(String body) {
        assertDefect(body.getBytes(UTF_8), Defect.MALFORMED);
    }

    @Test
    void brokenUtf8IsMalformed() {
        assertDefect(
                new byte[] {'{', '"', (byte) 0xff, (byte) 0xc3, '"', ':', '1', '}'},
                Defect.MALFORMED);
    }

    @Test
    void aNumberThatIsTooLongIsMalformed() {
        assertDefect(("{\"a\":" + "9".repeat(2_000) + "}").getBytes(UTF_8), Defect.MALFORMED);
    }

    @Test
    void depthIsLimited() {
        assertThat(json.object("{\"a\":[[[1]]]}".getBytes(UTF_8))).isInstanceOf(Decoded.Body.class);
        assertDefect("{\"a\":[[[[1]]]]}".getBytes(UTF_8), Defect.TOO_DEEP);
    }

    @Test
    void fieldsAreLimited() {
        assertThat(json.object(fields(100))).isInstanceOf(Decoded.Body.class);
        assertDefect(fields(200), Defect.TOO_MANY_FIELDS);
    }

    private static byte[] fields(int count) {
        StringBuilder body = new StringBuilder("{\"f\":0");
        for (int i = 1; i < count; i++) {
            body.append(",\"f").append(i).append("\":").append(i);
        }
        return body.append('}').toString().getBytes(UTF_8);
    }

    private void assertDefect(byte[] body, Defect defect) {
        assertThat(json.object(body)).isEqualTo(new Decoded.Unreadable<JsonNode>(defect));
    }
}
