package dev.ponte.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller gives as the place where a list goes on. */
class CursorFuzz {

    private static final Instant FIRST_TIMESTAMP = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST_TIMESTAMP = Instant.parse("+294276-12-31T23:59:59Z");

    static Stream<byte[]> places() {
        return Stream.of(
                        "2026-11-22T15:30:00Z_0198a000-0000-7000-8000-000000000001",
                        "2026-11-22T15:30:00.123456Z_crm/3/17",
                        "+999999999-12-31T23:59:59Z_1-1-1-1-1",
                        "-0044-03-15T12:00:00Z_1-1-1-1-1",
                        " ")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("places")
    @DictionaryEntries({"T", "Z_", "+10000-", "T24:00:00Z", ".999999999Z"})
    @FuzzTest
    void aPlaceLeadsOnAndFitsTheDatabase(byte[] input) {
        String text = new String(input, UTF_8);

        check(text, UUID::fromString);
        check(text, Function.identity());
    }

    private static <T> void check(String text, Function<String, T> id) {
        try {
            Optional<Cursor<T>> cursor = Cursor.parse(text, id);
            assertThat(cursor.isEmpty()).isEqualTo(text.isBlank());
            cursor.ifPresent(place -> leadsOn(place, id));
        } catch (ProblemException problem) {
            assertThat(problem.type().status()).isEqualTo(400);
        }
    }

    private static <T> void leadsOn(Cursor<T> place, Function<String, T> id) {
        assertThat(Cursor.parse(place.text(), id)).contains(place);
        assertThat(place.time()).isBetween(FIRST_TIMESTAMP, LAST_TIMESTAMP);
        assertThat(place.text()).doesNotContain("\0");
    }
}
