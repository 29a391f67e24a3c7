package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery is found by whatever is known of it, and a long list is read page by page. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(
        user = "ana",
        roles = "viewer",
        attributes = @SecurityAttribute(key = "accounts", value = "*"),
        augmentors = RoleHierarchy.class)
class LedgerIsSearchedIT {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");

    private final String account = "a" + UUID.randomUUID().toString().replace("-", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                         | refused, lead, message",
                "source=kommo                             | refused, lead",
                "source=zapi                              | message",
                "outcome=ACCEPTED                         | lead, message",
                "outcome=refused&reason=foreign-account   | refused",
                "reason=nothing                           | ",
                "quarantined=true                         | refused",
                "quarantined=false                        | lead, message",
                "replayed=false                           | refused, lead, message",
                "replayed=true                            | ",
                "from=2026-11-25T12:00:01.123456Z         | refused, lead",
                "to=2026-11-25T12:00:01.123456Z           | message",
                "from=2026-11-25T09:00:01-03:00&to=2026-11-25T09:00:02-03:00 | lead",
                "from=2026-11-25T14:00:01%2B02:00&to=2026-11-25T14:00:02+02:00 | lead",
                "eventId=kommo:31987654:lead:24680135:update:1767954000:s142:0a1b2c3d | lead",
                "eventId=kommo:31987654:lead:24680135:update:1767954000:s143:0a1b2c3d | ",
                "eventId=zapi:instance:message-of-ACCOUNT:message | message",
                "text=24680135                            | lead",
                "text=message-of-ACCOUNT                  | message",
                "text=refused-of-ACCOUNT                  | refused",
                "text=2468                                | ",
                "source=kommo&text=24680135&outcome=accepted&from=2026-11-25T00:00:00Z | lead"
            })
    void byWhatIsKnown(String query, String found) {
        threeDeliveries();

        assertThat(Ledger.list("account=" + account + "&" + of(query)))
                .extracting(line -> line.get("id"))
                .containsExactlyElementsOf(
                        found == null
                                ? List.of()
                                : List.of(found.split(", ")).stream().map(this::id).toList());
    }

    @Test
    void pageByPageWithNothingTwiceAndNothingMissing() {
        // Five of each second, so that the id has to tell them apart.
        List<String> ids = IntStream.range(0, 23).mapToObj(i -> "%02d".formatted(i)).toList();
        ids.forEach(i -> OnKafka.put("k", delivery(i, NOON.plusSeconds(Integer.parseInt(i) / 5))));
        Ledger.await("account=" + account + "&text=" + id("22"));

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page =
                    given().queryParam("account", account)
                            .queryParam("limit", 5)
                            .queryParam("after", next == null ? "" : next)
                            .get("/api/webhooks")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            List<String> lines = page.getList("deliveries.id");
            assertThat(lines.size()).isLessThanOrEqualTo(5);
            seen.addAll(lines);
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(ids.reversed().stream().map(this::id).toList());
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday, from", "to=2026-11-25T12:00:00, to", "outcome=lost, outcome"})
    void whatCannotBeReadIsSaid(String query, String parameter) {
        given().header("Accept-Language", "en")
                .get("/api/webhooks?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:bad-request"))
                .body("parameter", equalTo(parameter))
                .body("detail", containsString("'" + parameter + "'"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=501", "after=nonsense"})
    void pagesHaveLimits(String query) {
        given().get("/api/webhooks?" + query).then().statusCode(400);
        given().get("/api/dead-letters?" + query).then().statusCode(400);
    }

    private void threeDeliveries() {
        OnKafka.put("k", delivery("message", NOON));
        OnKafka.put(
                "k",
                kommo(
                        "lead",
                        Outcome.ACCEPTED,
                        null,
                        List.of("kommo:31987654:lead:24680135:update:1767954000:s142:0a1b2c3d"),
                        NOON.plusSeconds(1)));
        OnKafka.put(
                "k",
                kommo(
                        "refused",
                        Outcome.REFUSED,
                        "foreign-account",
                        List.of(),
                        NOON.plusSeconds(2)));
        Ledger.await("account=" + account + "&text=" + id("refused"));
    }

    private CloudEvent<WebhookDelivered> delivery(String name, Instant at) {
        return OnKafka.delivery(id(name), account, at);
    }

    private CloudEvent<WebhookDelivered> kommo(
            String name, Outcome outcome, String reason, List<String> eventIds, Instant at) {
        return OnKafka.event(
                account,
                new WebhookDelivered(
                        id(name),
                        "kommo",
                        "/webhooks/kommo/****",
                        outcome,
                        reason,
                        eventIds,
                        "application/x-www-form-urlencoded",
                        "account[id]=1",
                        false,
                        at,
                        outcome == Outcome.REFUSED));
    }

    private String id(String name) {
        return name + "-of-" + account;
    }

    private String of(String query) {
        return query == null ? "" : query.replace("ACCOUNT", account);
    }
}
