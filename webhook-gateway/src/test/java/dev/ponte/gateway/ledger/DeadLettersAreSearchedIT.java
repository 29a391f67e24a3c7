package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dead letters of every consumer are kept once, and found. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(
        user = "ana",
        roles = "viewer",
        attributes = @SecurityAttribute(key = "accounts", value = "*"),
        augmentors = RoleHierarchy.class)
class DeadLettersAreSearchedIT {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final String account = "a" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | second, first",
                "consumer=conversation-service.inbound | second, first",
                "consumer=another                    | ",
                "topic=ponte.inbound.message.v1      | second, first",
                "topic=ponte.crm.event.v1            | ",
                "reason=handler-failed               | second, first",
                "reason=bad-value                    | ",
                "replayed=false                      | second, first",
                "replayed=true                       | ",
                "eventId=first-ACCOUNT               | first",
                "from=2026-11-25T12:00:01Z           | second",
                "to=2026-11-25T12:00:01Z             | first",
                "limit=1                             | second"
            })
    void byWhatIsKnown(String query, String found) {
        put("first", NOON);
        put("second", NOON.plusSeconds(1));
        Ledger.awaitLetters("account=" + account + "&eventId=second-" + account);

        String asked = query == null ? "" : query.replace("ACCOUNT", account);
        assertThat(Ledger.letters("account=" + account + "&" + asked))
                .extracting(line -> line.get("eventId"))
                .containsExactlyElementsOf(
                        found == null
                                ? List.of()
                                : List.of(found.split(", ")).stream()
                                        .map(name -> name + "-" + account)
                                        .toList());
    }

    @Test
    void onceHoweverOftenKafkaDelivers() {
        for (int i = 0; i < 3; i++) {
            put("first", NOON);
        }
        put("second", NOON.plusSeconds(1));
        Ledger.awaitLetters("account=" + account + "&eventId=second-" + account);

        List<Map<String, Object>> letters = Ledger.letters("account=" + account);
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast())
                .containsEntry("id", DeadLetters.id(account, "first-" + account))
                .containsEntry("partition", 3)
                .containsEntry("reason", "handler-failed")
                .containsEntry("detail", "java.lang.IllegalStateException")
                .doesNotContainKeys("value", "headers", "key");
    }

    private void put(String name, Instant at) {
        OnKafka.put("k", DeadLetters.of(account, name + "-" + account, at));
    }
}
