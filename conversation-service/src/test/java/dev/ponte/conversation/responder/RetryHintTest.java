package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.conversation.responder.ChatReply.Hints;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryHintTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # retry-after-ms | Retry-After                    | waits
                    644              | 1                              | PT0.644S
                    -                | 2                              | PT2S
                    -                | 0                              | PT0S
                    -                | 1.5                            | PT1.5S
                    -                | Sun, 22 Nov 2026 15:30:20 GMT  | PT20S
                    -                | Sun, 22 Nov 2026 15:00:00 GMT  | -
                    abc              | 3                              | PT3S
                    -                | soon                           | -
                    -                | -1                             | -
                    -                | NaN                            | -
                    -                | 1e12                           | -
                    -                | -                              | -
                    """)
    void theServersWishIsReadAndNonsenseIgnored(String millis, String after, Duration waits) {
        Hints hints = new Hints(null, millis, after, null);

        assertThat(RetryHint.pause(hints, NOW)).isEqualTo(waits);
    }

    @Test
    void onlyAClearWordDecidesWhetherToRepeat() {
        assertThat(RetryHint.shouldRetry(new Hints("true", null, null, null))).isTrue();
        assertThat(RetryHint.shouldRetry(new Hints("false", null, null, null))).isFalse();
        assertThat(RetryHint.shouldRetry(new Hints("maybe", null, null, null))).isNull();
        assertThat(RetryHint.shouldRetry(Hints.NONE)).isNull();
    }
}
