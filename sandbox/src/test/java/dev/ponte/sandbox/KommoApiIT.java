package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kommo over HTTP: accounts, tokens, the limit. */
@QuarkusTest
class KommoApiIT extends SandboxIT {
    private static final Map<String, String> INTEGRATION =
            Map.of(
                    "client_id", "4c0e7d1a-5b2f-4e8c-9a3d-6f1e2d3c4b5a",
                    "client_secret", "sandbox-kommo-client-secret-000001",
                    "redirect_uri", "http://127.0.0.1:8080/kommo/callback");

    @Test
    void accountIsReachedWithTheTokenThatIsListed() {
        Response accounts = given().get("/_sandbox/kommo/accounts");
        accounts.then().body("", hasSize(1)).body("[0].subdomain", equalTo("master"));

        String base = accounts.path("[0].baseUrl");
        as("master")
                .get(base + "/api/v4/account")
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .body("id", equalTo(31_987_654))
                .body("_links.self.href", equalTo(base + "/api/v4/account"));
        as("master").get("/kommo/api/v4/account").then().body("subdomain", equalTo("master"));
    }

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        given().get("/kommo/master/api/v4/account")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", equalTo("Invalid user name or password"));
        as("master").get("/kommo/other/api/v4/account").then().statusCode(404);
    }

    @Test
    void hundredAndTwentyAccountsAreSeeded() {
        Response seeded =
                post("/_sandbox/kommo/seed", "{\"accounts\":120,\"seed\":1,\"without\":[]}");

        seeded.then().body("", hasSize(120)).body("[119].subdomain", equalTo("slave119"));
        String token = seeded.path("[5].token");
        given().auth()
                .oauth2(token)
                .get("/kommo/slave005/api/v4/leads/pipelines")
                .then()
                .statusCode(200);
        given().auth().oauth2(token).get("/kommo/master/api/v4/account").then().statusCode(401);
        as("slave013").get("/kommo/slave013/api/v4/account").then().statusCode(402);
        as("slave017").get("/kommo/slave017/api/v4/users").then().statusCode(403);
        post("/_sandbox/kommo/seed", "{\"accounts\":0}").then().statusCode(400);
        post("/_sandbox/kommo/seed", "{\"without\":[\"x\"]}").then().statusCode(400);
    }

    @Test
    void consentCodeAndRefreshWorkAsAtKommo() {
        String location =
                given().redirects()
                        .follow(false)
                        .get(
                                "/kommo/oauth?client_id={id}&state=s&account=master&decision=allow",
                                INTEGRATION.get("client_id"))
                        .then()
                        .statusCode(302)
                        .extract()
                        .header("location");
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        Response pair = token("authorization_code", "code", code);
        pair.then().statusCode(200).body("expires_in", equalTo(86_400));
        String access = pair.path("access_token");
        account(access).then().statusCode(200);

        post("/_sandbox/kommo/master/expire-tokens", "").then().statusCode(204);
        account(access).then().statusCode(401);

        Response next = token("refresh_token", "refresh_token", pair.path("refresh_token"));
        account(next.path("access_token")).then().statusCode(200);
        token("refresh_token", "refresh_token", pair.path("refresh_token"))
                .then()
                .statusCode(400)
                .body("hint", equalTo("Token has been revoked"));
    }

    @Test
    void integrationIsToldOfItsRevocation() {
        post("/_sandbox/kommo/master/revoke", "{}").then().body("told", equalTo(true));

        assertThat(ponte.all())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.path()).startsWith("/kommo/revoked");
                            assertThat(told.headers())
                                    .containsEntry(
                                            "user-agent", "amoService-oAuth-Code-Sender/1.0");
                        });
    }

    @Test
    void renamedAccountIsElsewhere() {
        RequestSpecification master = as("master");
        post("/_sandbox/kommo/master/account", "{\"subdomain\":\"matriz\"}")
                .then()
                .body("baseUrl", containsString("/kommo/matriz"));

        master.get("/kommo/master/api/v4/account").then().statusCode(404);
        as("matriz").get("/kommo/matriz/api/v4/account").then().statusCode(200);
    }

    @Test
    void eighthCallInASecondIsRefusedAndCounted() {
        RequestSpecification master = as("master");
        int cursor = given().get("/_sandbox/kommo/traffic").path("next");
        List<Integer> statuses =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i -> master.get("/kommo/master/api/v4/account").statusCode())
                        .toList();

        assertThat(statuses.subList(0, 7)).containsOnly(200);
        long refused = statuses.stream().filter(status -> status == 429).count();
        assertThat(refused).isPositive();
        given().get("/_sandbox/kommo/traffic?since=" + cursor)
                .then()
                .body("next", equalTo(cursor + 40))
                .body("accounts[0].calls", equalTo(40))
                .body("accounts[0].refused", equalTo((int) refused))
                .body("accounts[0].blocked", equalTo(0));
    }

    @Test
    void whoGoesOnIsLockedOutWithAPage() {
        RequestSpecification master = as("master");
        Response last = null;
        for (int i = 0; i < 400 && (last == null || last.statusCode() != 403); i++) {
            last = master.get("/kommo/master/api/v4/account");
        }

        last.then().statusCode(403).contentType(startsWith("text/html"));
    }

    @Test
    void webhookThatWasSubscribedToIsSentBesideTheFirst() {
        String second = given().get("/_sandbox/kommo/master/account").path("baseUrl");
        as("master")
                .contentType("application/json")
                .body(
                        "{\"destination\":\"%s/nowhere\",\"settings\":[\"add_message\"]}"
                                .formatted(second))
                .post("/kommo/master/api/v4/webhooks")
                .then()
                .statusCode(201);

        post("/_sandbox/kommo/master/receive", "{\"leadId\":24680135,\"text\":\"oi\"}")
                .then()
                .statusCode(200)
                .body("webhooks", hasSize(5));
        as("master").get("/kommo/master/api/v4/webhooks").then().body("_total_items", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "429,429",
        "401,401",
        "500,500",
        "403-html,403",
        "502,502",
        "504,504",
        "204-empty,204"
    })
    void callFailsOnceAndThenWorks(String kind, int status) {
        RequestSpecification master = as("master");
        fault(
                "\"system\":\"kommo\",\"path\":\"master/api/v4\",\"kind\":\"%s\",\"times\":1"
                        .formatted(kind));

        assertThat(master.get("/kommo/master/api/v4/account").statusCode()).isEqualTo(status);
        assertThat(master.get("/kommo/master/api/v4/account").statusCode()).isEqualTo(200);
    }

    @Test
    void lostAnswerWasCarriedOut() {
        RequestSpecification master = as("master").contentType("application/json");
        fault("\"system\":\"kommo\",\"path\":\"leads\",\"kind\":\"lost-answer\",\"times\":1");

        assertThatThrownBy(
                        () ->
                                master.body("[{\"name\":\"OS 7\"}]")
                                        .post("/kommo/master/api/v4/leads"))
                .isInstanceOf(Exception.class);

        as("master")
                .get("/kommo/master/api/v4/leads")
                .then()
                .body("_embedded.leads.name", contains("OS 7"));
    }

    @Test
    void customerWhoWritesIsInTheAccount() {
        post(
                "/_sandbox/kommo/master/receive",
                "{\"phone\":\"5511988887777\",\"text\":\"oi\",\"name\":\"João Silva\"}");

        RequestSpecification master = as("master");
        String uid =
                master.get("/kommo/master/api/v4/leads/unsorted")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("_embedded.unsorted[0].uid");
        master.get("/kommo/master/api/v4/contacts?query=5511988887777")
                .then()
                .body("_embedded.contacts[0].name", equalTo("João Silva"));
        master.post("/kommo/master/api/v4/leads/unsorted/" + uid + "/accept")
                .then()
                .statusCode(200);
        ponte.clear();
        post("/_sandbox/kommo/master/receive", "{\"phone\":\"5511988887777\",\"text\":\"e aí?\"}");
        // That somebody took the lead is told too, and may arrive between.
        assertThat(ponte.all().stream().map(told -> told.body()))
                .anyMatch(told -> told.contains("message%5Badd") && told.contains("entity_id"));
    }

    @Test
    void resetPutsTheAccountsBack() {
        post("/_sandbox/kommo/seed", "{\"accounts\":3}");
        post("/_sandbox/reset", "");

        given().get("/_sandbox/kommo/accounts").then().body("", hasSize(1));
        given().get("/_sandbox/kommo/traffic").then().body("accounts", empty());
    }

    private static Response account(String token) {
        return given().auth().oauth2(token).get("/kommo/master/api/v4/account");
    }

    private static Response token(String grant, String name, String value) {
        Map<String, String> body = new java.util.HashMap<>(INTEGRATION);
        body.put("grant_type", grant);
        body.put(name, value);
        return given().contentType("application/json")
                .body(body)
                .post("/kommo/master/oauth2/access_token");
    }
}
