package dev.ponte.kommo.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.kommo.Samples;
import dev.ponte.kommo.error.KommoErrorBody.Kind;
import dev.ponte.testing.Effort;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes from Kommo, or from a server before it, as an error. */
class KommoErrorBodyFuzz {

    private static final Duration QUICK = Duration.ofSeconds(2);

    static Stream<byte[]> bodies() {
        return Stream.of(
                        Samples.text("validation"),
                        "{\"validation-errors\":{\"0\":{\"request_id\":7,\"errors\":[{}]}}}",
                        "{\"title\":\"Too Many Requests\",\"status\":429,\"retry_after\":300}",
                        "{\"response\":{\"error\":\"bad login\",\"error_code\":\"110\"}}",
                        "{\"retry_after\":1e999999999}",
                        "<html><h1>403 Forbidden</h1></html>",
                        "")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("bodies")
    @DictionaryEntries({
        "validation-errors",
        "request_id",
        "errors",
        "code",
        "path",
        "detail",
        "retry_after",
        "error_code",
        "response",
        "hint",
        "1e99",
        "\"0\":"
    })
    @FuzzTest
    void anErrorIsReadOrSaidToBeUnreadable(byte[] input) {
        String text = new String(input, UTF_8);

        KommoErrorBody body = KommoErrorBody.parse(text);

        assertThat(body).isEqualTo(KommoErrorBody.parse(text));
        assertThat(body.detail()).hasSizeLessThanOrEqualTo(1000);
        if (body.kind() != Kind.JSON) {
            assertThat(body.items()).isEmpty();
        }
        if (body.retryAfter() != null) {
            assertThat(body.retryAfter()).isBetween(0L, 86_400L);
        }
        body.items().stream()
                .flatMap(item -> item.errors().stream())
                .forEach(error -> assertThat(error.summary()).matches("[A-Za-z0-9_.? -]{1,250}"));
        Effort.magnified(text, 100_000)
                .ifPresent(long_ -> Effort.atMost(QUICK, () -> KommoErrorBody.parse(long_)));
        Failures.of(400, null, text);
    }
}
