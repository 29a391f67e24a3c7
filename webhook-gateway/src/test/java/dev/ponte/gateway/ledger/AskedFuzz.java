package dev.ponte.gateway.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller of the ledger asks for: it is a question to the database, or the caller's. */
class AskedFuzz {

    private static final Instant FIRST_TIMESTAMP = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST_TIMESTAMP = Instant.parse("+294276-12-31T23:59:59Z");
    private static final int INDEX_ENTRY = 200;

    static Stream<byte[]> parameters() {
        return Stream.of(
                        "2026-11-25T12:00:00Z",
                        "2026-11-25T12:00:00 03:00",
                        "+999999999-12-31T23:59:59+18:00",
                        "accepted",
                        "zapi:3EAA:3EB0C7671234:message",
                        "kommo:31987654:lead:24680135:update:1767954000",
                        "moveis-sul")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("parameters")
    @DictionaryEntries({"-18:00", "REFUSED", "ignored", ":lead:", "\0"})
    @FuzzTest
    void aParameterIsAQuestionOrTheCallersMistake(byte[] input) {
        String text = new String(input, UTF_8);

        problemOr(400, () -> Asked.time("from", text))
                .ifPresent(time -> assertThat(time).isBetween(FIRST_TIMESTAMP, LAST_TIMESTAMP));
        problemOr(400, () -> Asked.oneOf(Outcome.class, "outcome", text))
                .ifPresent(
                        outcome -> assertThat(outcome.name()).isEqualToIgnoringCase(text.strip()));
        Optional.ofNullable(Asked.text(text)).ifPresent(AskedFuzz::storable);
        problemOr(403, () -> Asked.accounts(text, new Accounts(Set.of("*"))))
                .ifPresent(named -> named.forEach(AskedFuzz::storable));
        problemOr(403, () -> Asked.accounts(text, new Accounts(Set.of("a", "b"))))
                .ifPresent(named -> assertThat(Set.of("a", "b")).containsAll(named));
        assertThat(SearchTerms.of(text))
                .isNotEmpty()
                .allMatch(term -> term.length() <= INDEX_ENTRY);
    }

    private static void storable(String text) {
        assertThat(text).isNotBlank().doesNotContain("\0");
    }

    private static <T> Optional<T> problemOr(int status, Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (ProblemException problem) {
            assertThat(problem.type().status()).isEqualTo(status);
            return Optional.empty();
        }
    }
}
