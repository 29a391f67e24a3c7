package dev.ponte.crm.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo;
import dev.ponte.crm.played.PlayedKommo.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class CallsReachKommoIT extends CrmTest {

    @Test
    void pathQueryAndBodyArriveAsTheyWereSent() {
        String token = addWithToken();

        given().urlEncodingEnabled(false)
                .get(internal("/api/v4/leads?filter%5Bid%5D[]=1&query=a+b&with=contacts"))
                .then()
                .statusCode(200)
                .body("id", equalTo(1));
        json().body("[{\"name\":\"João\"}]").post(internal("/api/v4/leads")).then().statusCode(200);
        json().body("{\"destination\":\"https://x\"}")
                .delete(internal("/api/v4/webhooks"))
                .then()
                .statusCode(200);

        assertThat(kommo.calls())
                .containsExactly(
                        new PlayedKommo.Call(
                                "GET",
                                "/"
                                        + account
                                        + "/api/v4/leads?filter%5Bid%5D[]=1&query=a+b&with=contacts",
                                token,
                                ""),
                        new PlayedKommo.Call(
                                "POST",
                                "/" + account + "/api/v4/leads",
                                token,
                                "[{\"name\":\"João\"}]"),
                        new PlayedKommo.Call(
                                "DELETE",
                                "/" + account + "/api/v4/webhooks",
                                token,
                                "{\"destination\":\"https://x\"}"));
    }

    @Test
    void nothingIsAnEmptyAnswer() {
        addWithToken();
        kommo.next(Reply.of(204, ""));

        given().get(internal("/api/v4/leads/7")).then().statusCode(204);
    }

    @Test
    void answersAreNotPackedForNeighbours() {
        addWithToken();

        given().header("Accept-Encoding", "gzip")
                .get(internal("/api/v4/leads/7"))
                .then()
                .statusCode(200)
                .header("Content-Encoding", not(equalTo("gzip")))
                .body("id", equalTo(1));
    }

    @Test
    void kommosOwnNoHasItsStatusAndSaysWhichItemWasWrong() {
        addWithToken();
        kommo.next(
                Reply.of(
                        400,
                        """
                        {"validation-errors":[{"request_id":"b","errors":[
                          {"code":"NotSupportedChoice","path":"status_id","detail":"no such stage"}]}],
                         "title":"Bad Request","status":400,"detail":"Request validation failed"}
                        """));

        json().body("[{\"request_id\":\"a\"},{\"request_id\":\"b\"}]")
                .post(internal("/api/v4/leads"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:kommo-refused"))
                .body("kommo.status", equalTo(400))
                .body("kommo.detail", equalTo("Request validation failed"))
                .body("kommo.request_id", equalTo("kommo-request-1"))
                .body("items", hasSize(1))
                .body("items[0].index", equalTo(1))
                .body("items[0].errors[0].path", equalTo("status_id"));
    }

    @Test
    void anErrorOfKommosServersIsTriedAgain() {
        addWithToken();
        kommo.next(Reply.of(500, "{}"), Reply.page(502));

        given().get(internal("/api/v4/account")).then().statusCode(200);

        assertThat(kommo.calls()).hasSize(3);
    }

    @Test
    void aReadWhoseAnswerIsLostIsMadeAgain() {
        addWithToken();
        kommo.next(Reply.lost());

        given().get(internal("/api/v4/account")).then().statusCode(200);

        assertThat(kommo.calls()).hasSize(2);
    }

    @Test
    void aCreationWhoseAnswerIsLostIsNotMadeTwice() {
        addWithToken();
        kommo.next(Reply.lost());

        json().body("[{}]")
                .post(internal("/api/v4/leads"))
                .then()
                .statusCode(502)
                .body("type", equalTo("urn:ponte:problem:kommo-unavailable"))
                .body("outcome", equalTo("unknown"));

        assertThat(kommo.calls()).hasSize(1);
    }

    @Test
    void aBodyThatEndsInTheMiddleIsReadAgain() {
        addWithToken();
        kommo.next(Reply.of(200, "{\"id\":1,\"_embed"));

        given().get(internal("/api/v4/account")).then().statusCode(200).body("id", equalTo(1));

        assertThat(kommo.calls()).hasSize(2);
    }

    @Test
    void aBatchThatIsTooHeavyGoesInParts() {
        addWithToken();
        kommo.next(
                Reply.of(504, ""),
                Reply.of(200, "{\"_embedded\":{\"leads\":[{\"id\":1,\"request_id\":\"0\"}]}}"),
                Reply.of(200, "{\"_embedded\":{\"leads\":[{\"id\":2,\"request_id\":\"1\"}]}}"));

        json().body("[{\"id\":1},{\"id\":2}]")
                .patch(internal("/api/v4/leads"))
                .then()
                .statusCode(200)
                .body("_embedded.leads.id", equalTo(java.util.List.of(1, 2)));
    }

    @Test
    void tooManyRequestsWaitAndThenGoOn() {
        addWithToken();
        kommo.next(Reply.of(429, "{\"retry_after\":1}"));

        given().get(internal("/api/v4/account")).then().statusCode(200);

        assertThat(kommo.calls()).hasSize(2);
    }

    @Test
    void whoCannotWaitThatLongIsToldWhenToComeBack() {
        addWithToken();
        kommo.next(Reply.of(429, "{\"retry_after\":300}"));

        given().header("Ponte-Deadline", "2000")
                .get(internal("/api/v4/account"))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:ponte:problem:kommo-busy"))
                .body("retry_after", equalTo(300));
    }

    @Test
    void anEndedSubscriptionIsToldAndForgottenWhenItIsRenewed() {
        addWithToken();
        kommo.next(Reply.of(402, "{\"title\":\"Payment Required\"}"));

        given().get(internal("/api/v4/account"))
                .then()
                .statusCode(402)
                .body("type", equalTo("urn:ponte:problem:kommo-payment-required"));
        state("unpaid");
        given().get(internal("/api/v4/account")).then().statusCode(200);
        state("connected");
    }

    @Test
    void aPausedAccountIsNotCalled() {
        addWithToken();
        given().post("/api/kommo/accounts/" + account + "/pause").then().statusCode(200);

        given().get(internal("/api/v4/account"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:kommo-account-paused"));
        given().post("/api/kommo/accounts/" + account + "/resume").then().statusCode(200);
        given().get(internal("/api/v4/account")).then().statusCode(200);

        assertThat(kommo.calls()).hasSize(1);
    }

    @Test
    void anAccountThatIsNotHereIsNotFound() {
        given().get(internal("/api/v4/account"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:ponte:problem:kommo-account-not-found"));
    }

    @Test
    void urgencyAndPatienceAreChecked() {
        addWithToken();

        given().header("Ponte-Lane", "fast")
                .get(internal("/api/v4/account"))
                .then()
                .statusCode(400);
        given().header("Ponte-Deadline", "0")
                .get(internal("/api/v4/account"))
                .then()
                .statusCode(400);
        given().header("Ponte-Lane", "Interactive")
                .get(internal("/api/v4/account"))
                .then()
                .statusCode(200)
                .body("type", not(equalTo("about:blank")));
    }

    private void state(String expected) {
        given().get("/api/kommo/accounts/" + account).then().body("state", equalTo(expected));
    }
}
