package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run while the sandbox's Kommo has its faults, and has shut two accounts out. */
class ReplicationOnKommosOddDaysIT extends ReplicationTest {

    private final List<String> open = slaves.subList(0, 3);
    private final String unpaid = slaves.get(3);
    private final String revoked = slaves.get(4);

    ReplicationOnKommosOddDaysIT() {
        super(30, 5, "same-names");
    }

    @BeforeEach
    void anOddDay() {
        faultIn(master, "500", 1);
        faultIn(master, "broken-body", 1);
        faultIn(open.get(0), "429", 2);
        Http.post(
                sandbox + "/_sandbox/faults",
                Map.of(
                        "system",
                        "kommo",
                        "path",
                        "/" + open.get(0) + "/",
                        "kind",
                        "slow",
                        "times",
                        3,
                        "delayMs",
                        700));
        faultIn(open.get(1), "500", 2);
        faultIn(open.get(1), "broken-body", 3);
        // Below the list of pipelines there are only writes: here stages are made and changed.
        fault("lost-answer", "/" + open.get(2) + "/api/v4/leads/pipelines/", 2);
        faultIn(open.get(2), "reset", 3);
        Http.post(sandbox + "/_sandbox/kommo/" + unpaid + "/account", Map.of("paid", false));
        Http.post(sandbox + "/_sandbox/kommo/" + revoked + "/revoke", Map.of("longLived", true));
    }

    @Test
    void faults_are_got_over_and_who_is_shut_out_fails_alone_and_says_why() {
        JsonNode run = replicate();

        assertThat(run.path("state").asText()).isEqualTo("partial");
        for (String slave : open) {
            JsonNode account = accountOf(run, slave);
            assertThat(account.path("state").asText())
                    .as(account.toString())
                    .isEqualTo("converged");
            assertLikeTheMaster(slave);
            assertNothingTwice(slave);
        }
        assertFailed(run, unpaid, "kommo_payment_required");
        assertFailed(run, revoked, "kommo_disconnected");

        Http.post(sandbox + "/_sandbox/kommo/" + unpaid + "/account", Map.of("paid", true));
        JsonNode again = then(run, "retry");

        assertThat(accountsOf(again))
                .extracting(account -> account.path("account").asText())
                .containsExactlyInAnyOrder(unpaid, revoked);
        assertThat(accountOf(again, unpaid).path("state").asText()).isEqualTo("converged");
        assertLikeTheMaster(unpaid);
        assertFailed(again, revoked, "kommo_disconnected");
    }

    private void assertFailed(JsonNode run, String slave, String why) {
        JsonNode account = accountOf(run, slave);
        assertThat(account.path("state").asText()).as(account.toString()).isEqualTo("failed");
        assertThat(account.path("error").asText()).isEqualTo(why);
    }
}
