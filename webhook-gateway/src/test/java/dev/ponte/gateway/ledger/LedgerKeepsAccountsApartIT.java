package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.Method;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller sees its own accounts, and nobody sees anything without the role for it. */
@QuarkusTest
@TestProfile(OpenSources.class)
class LedgerKeepsAccountsApartIT {

    private static final String ONE = "/api/webhooks/";
    private static final String LETTER = "/api/dead-letters/";

    private final String run = UUID.randomUUID().toString();
    private final Ids north = new Ids("north", "n-" + run);
    private final Ids south = new Ids("south", "s-" + run);
    private final Ids nobody = new Ids("-", "x-" + run);

    private record Ids(String account, String delivery) {

        String letter() {
            return DeadLetters.id(account, delivery);
        }
    }

    @BeforeEach
    void oneOfEach() {
        for (Ids ids : List.of(north, south, nobody)) {
            OnKafka.put("k", OnKafka.delivery(ids.delivery, ids.account, Instant.now()));
            OnKafka.put("k", DeadLetters.of(ids.account, ids.delivery, Instant.now()));
        }
    }

    @Test
    @TestSecurity(
            user = "ana",
            roles = "operator",
            attributes = @SecurityAttribute(key = "accounts", value = "north"),
            augmentors = RoleHierarchy.class)
    void aForeignAccountIsNotSeen() {
        Ledger.await("text=" + north.delivery);
        Ledger.awaitLetters("eventId=" + north.delivery);

        for (Ids foreign : List.of(south, nobody)) {
            assertThat(Ledger.list("text=" + foreign.delivery)).isEmpty();
            assertThat(Ledger.letters("eventId=" + foreign.delivery)).isEmpty();
            given().get(ONE + foreign.delivery)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:ponte:problem:delivery-not-found"));
            given().post(ONE + foreign.delivery + "/replay").then().statusCode(404);
            given().post(LETTER + foreign.letter() + "/replay").then().statusCode(404);
            given().get(LETTER + foreign.letter())
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:ponte:problem:dead-letter-not-found"));
            for (String path : List.of("/api/webhooks", "/api/dead-letters")) {
                given().queryParam("account", foreign.account)
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("urn:ponte:problem:account-forbidden"));
                given().header("X-Ponte-Account", foreign.account).get(path).then().statusCode(403);
            }
        }
        given().get(ONE + north.delivery).then().statusCode(200);
        given().get(LETTER + north.letter()).then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "ana",
            roles = "viewer",
            attributes = @SecurityAttribute(key = "accounts", value = "north,south"),
            augmentors = RoleHierarchy.class)
    void oneOfSeveralIsChosenByParameterOrHeader() {
        Ledger.await("text=" + north.delivery);
        Ledger.await("text=" + south.delivery);

        assertThat(Ledger.list("account=south&limit=500"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("account", "south"));
        List<String> accounts =
                given().header("X-Ponte-Account", "north")
                        .get("/api/webhooks?limit=500")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("deliveries.account");
        assertThat(accounts).isNotEmpty().containsOnly("north");
    }

    @Test
    @TestSecurity(
            user = "ana",
            roles = "viewer",
            attributes = @SecurityAttribute(key = "accounts", value = "*"),
            augmentors = RoleHierarchy.class)
    void whatBelongsToNobodyIsForThoseWhoSeeAll() {
        assertThat(Ledger.await("account=-&text=" + nobody.delivery)).hasSize(1);
        assertThat(Ledger.await("text=" + nobody.delivery)).hasSize(1);
    }

    @Test
    @TestSecurity(
            user = "ana",
            roles = "viewer",
            attributes = @SecurityAttribute(key = "accounts", value = "shared,north"),
            augmentors = RoleHierarchy.class)
    void foreignBudgetsAreNotShown() {
        given().get("/api/webhooks/budget")
                .then()
                .statusCode(200)
                .body("budgets.account", contains("shared"))
                .body("budgets[0].allowed", equalTo(100));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/webhooks",
        "GET, /api/webhooks/budget",
        "GET, /api/webhooks/some-id",
        "POST, /api/webhooks/some-id/replay",
        "POST, /api/webhooks/replay",
        "GET, /api/dead-letters",
        "GET, /api/dead-letters/some-id",
        "POST, /api/dead-letters/some-id/replay",
        "POST, /api/dead-letters/replay"
    })
    void nobodyEntersWithoutCredentials(Method method, String path) {
        given().request(method, path)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:ponte:problem:unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/webhooks/some-id",
        "POST, /api/webhooks/some-id/replay",
        "POST, /api/webhooks/replay",
        "GET, /api/dead-letters/some-id",
        "POST, /api/dead-letters/some-id/replay",
        "POST, /api/dead-letters/replay"
    })
    @TestSecurity(user = "ana", roles = "viewer", augmentors = RoleHierarchy.class)
    void aViewerSeesNoBodiesAndReplaysNothing(Method method, String path) {
        given().request(method, path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ponte:problem:forbidden"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/webhooks", "GET, /api/webhooks/budget", "GET, /api/dead-letters"})
    @TestSecurity(user = "robot", roles = "service", augmentors = RoleHierarchy.class)
    void anotherServiceHasNoBusinessHere(Method method, String path) {
        given().request(method, path).then().statusCode(403);
    }
}
