package dev.ponte.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.trace.TraceContext;
import dev.ponte.testing.Effort;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers write into the headers that every service reads. */
class HeadersFuzz {

    private static final int LARGEST_HEADER = 8_192;
    private static final Duration QUICK = Duration.ofSeconds(2);

    static Stream<byte[]> samples() {
        return Stream.of(
                        "pt-BR,pt;q=0.9,en;q=0.8",
                        "en-GB",
                        "*;q=0.5, zh-cmn-Hans",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("samples")
    @FuzzTest
    void anyHeaderGivesALanguageAndATrace(byte[] input) {
        String header = new String(input, UTF_8);

        assertThat(Languages.best(header)).isIn(Languages.PORTUGUESE, Languages.ENGLISH);
        Effort.magnified(header, LARGEST_HEADER)
                .ifPresent(longest -> Effort.atMost(QUICK, () -> Languages.best(longest)));

        TraceContext trace = TraceContext.continueOrStart(header);
        assertThat(trace.traceparent()).hasSize(55);
        if (header.contains(trace.traceId())) {
            assertThat(trace.traceparent()).isNotEqualTo(header);
        }
        TraceContext child = trace.child();
        assertThat(child.traceId()).isEqualTo(trace.traceId());
        assertThat(child).isNotEqualTo(trace);
        assertThat(TraceContext.continueOrStart(child.traceparent()).traceId())
                .isEqualTo(child.traceId());
    }
}
