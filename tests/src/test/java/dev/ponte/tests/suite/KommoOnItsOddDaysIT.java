package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller of crm-connector sees while the sandbox's Kommo has each of its faults. */
class KommoOnItsOddDaysIT extends KommoTest {

    @AfterEach
    void goOn() {
        ponte("/api/kommo/traffic/resume", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"429", "401", "500", "502", "504", "reset", "broken-body", "lost-answer"})
    void who_reads_sees_nothing_of_it(String kind) {
        fault(kind, "/users", 1);

        Http.Answer answer = ask("default", "users");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("_embedded").path("users")).isNotEmpty();
    }

    @Test
    void a_slow_answer_is_waited_for() {
        Http.post(
                sandbox + "/_sandbox/faults",
                Map.of("system", "kommo", "kind", "slow", "times", 1, "delayMs", 1_500));

        assertThat(ask("default", "account").status()).isEqualTo(200);
    }

    @Test
    void nothing_is_an_empty_answer() {
        fault("204-empty", "/leads", 1);

        Http.Answer answer = ask("default", "leads");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists-as-maps", "enums-as-map", "result-as-object", "unknown-keys"})
    void odd_encodings_are_read_all_the_same(String kind) {
        fault(kind, "", 20);

        JsonNode report = ponte("/test-integration").json();

        assertThat(report.path("success").asBoolean()).as(report.toString()).isTrue();
    }

    @Test
    void a_creation_whose_answer_is_lost_is_said_to_be_unknown_and_is_there_once() {
        String name = "lead-" + phone;
        fault("lost-answer", "/leads", 1);

        Http.Answer answer = send("default", "leads", List.of(Map.of("name", name)));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("unknown");
        assertThat(ask("default", "leads?query=" + name).json().path("_embedded").path("leads"))
                .hasSize(1);
    }

    @Test
    void a_batch_of_changes_that_is_too_heavy_arrives_whole_and_in_order() {
        List<Long> ids = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            send("default", "leads", named(20))
                    .json()
                    .path("_embedded")
                    .path("leads")
                    .forEach(lead -> ids.add(lead.path("id").asLong()));
        }
        fault("504-batch", "/leads", 20);

        Http.Answer answer =
                change(
                        "default",
                        "leads",
                        ids.stream().map(id -> Map.of("id", id, "price", 7)).toList());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("_embedded").path("leads"))
                .extracting(lead -> lead.path("id").asLong())
                .hasSize(60)
                .containsExactlyElementsOf(ids);
    }

    /** Kommo may have made some of them: making the rest twice would be worse. */
    @Test
    void a_batch_of_creations_that_is_too_heavy_is_said_to_be_unknown() {
        fault("504-batch", "/leads", 20);

        Http.Answer answer = send("default", "leads", named(60));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("unknown");
    }

    private List<Map<String, String>> named(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.of("name", phone + "-" + i)).toList();
    }

    @Test
    void the_page_that_shuts_us_out_stops_all_accounts_until_a_person_resumes_them() {
        String other = signedIn("slave001");
        fault("403-html", "/account", 1);

        assertThat(code(ask("default", "account"))).isEqualTo("kommo-stopped");
        assertThat(code(ask(other, "account"))).isEqualTo("kommo-stopped");
        assertThat(ponte("/api/health").json().path("services").path("kommo").asText())
                .isEqualTo("error");

        ponte("/api/kommo/traffic/resume", "");
        assertThat(ask(other, "account").status()).isEqualTo(200);
    }

    @Test
    void an_account_that_is_not_paid_is_said_so_and_works_again_once_it_is() {
        String slug = signedIn("slave002");
        Http.post(sandbox + "/_sandbox/kommo/slave002/account", Map.of("paid", false));
        assertThat(code(ask(slug, "account"))).isEqualTo("kommo-payment-required");
        assertThat(stateOf(slug)).isEqualTo("unpaid");

        Http.post(sandbox + "/_sandbox/kommo/slave002/account", Map.of("paid", true));
        assertThat(ask(slug, "account").status()).isEqualTo(200);
        assertThat(stateOf(slug)).isEqualTo("connected");
    }

    @Test
    void an_account_whose_right_was_revoked_waits_for_a_person_and_the_others_go_on() {
        String slug = signedIn("slave003");
        fault("refresh-revoked", "slave003/oauth2", 9);
        expireTokensOf("slave003");

        assertThat(code(ask(slug, "account"))).isEqualTo("kommo-disconnected");
        assertThat(stateOf(slug)).isEqualTo("disconnected");
        assertThat(ask("default", "account").status()).isEqualTo(200);
    }

    @Test
    void a_refresh_whose_connection_breaks_is_asked_for_again() {
        String slug = signedIn("slave004");
        fault("reset", "slave004/oauth2", 1);
        expireTokensOf("slave004");

        assertThat(ask(slug, "account").status()).isEqualTo(200);
    }

    private static String code(Http.Answer answer) {
        return answer.json().path("type").asText().replaceFirst("^urn:ponte:problem:", "");
    }
}
