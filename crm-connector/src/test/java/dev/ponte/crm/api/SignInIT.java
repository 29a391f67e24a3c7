package dev.ponte.crm.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class SignInIT extends CrmTest {

    @Test
    void aPersonIsSentToKommoWithAStateOfOurs() {
        addIntegration();

        given().post("/api/kommo/accounts/" + account + "/sign-in")
                .then()
                .statusCode(200)
                .body("url", startsWith("http://127.0.0.1:"))
                .body("url", containsString("/oauth?client_id=" + PlayedKommo.CLIENT_ID))
                .body("url", containsString("&state="));
    }

    @Test
    void withTheCodeTheAccountIsConnectedAndKnownByItsNumber() {
        addIntegration();

        back(beginSignIn(), kommo.code(kommoId), PlayedKommo.address(account))
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("can be used now"));

        given().get("/api/kommo/accounts/" + account)
                .then()
                .body("state", equalTo("connected"))
                .body("auth", equalTo("oauth"))
                .body("kommo_account_id", equalTo((int) kommoId));
        given().get(internal("/api/v4/account")).then().statusCode(200);
    }

    @Test
    void aStateIsGoodOnce() {
        addIntegration();
        String state = beginSignIn();
        back(state, kommo.code(kommoId), PlayedKommo.address(account)).statusCode(200);

        back(state, kommo.code(kommoId), PlayedKommo.address(account))
                .statusCode(400)
                .body(containsString("not known"));
    }

    @Test
    void aStateThatIsNotOursGetsNoSecretOut() {
        addIntegration();

        back("made-up", kommo.code(kommoId), PlayedKommo.address(account)).statusCode(400);

        assertThat(kommo.tokenCalls()).isEmpty();
    }

    @Test
    void anAddressThatIsNotKommosGetsNoSecretOut() {
        addIntegration();

        back(beginSignIn(), kommo.code(kommoId), "evil.example").statusCode(400);

        assertThat(kommo.tokenCalls()).isEmpty();
    }

    @Test
    void aPersonMaySayNo() {
        addIntegration();

        given().header("Accept-Language", "pt-BR")
                .queryParam("error", "access_denied")
                .queryParam("state", beginSignIn())
                .get("/kommo/callback")
                .then()
                .statusCode(200)
                .body(containsString("O acesso não foi permitido"));

        given().get("/api/kommo/accounts/" + account).then().body("state", equalTo("new"));
    }

    @Test
    void anotherAccountThanBeforeIsNotTakenInItsPlace() {
        addWithSignIn();

        back(beginSignIn(), kommo.code(kommoId + 1), PlayedKommo.address(account)).statusCode(409);

        given().get("/api/kommo/accounts/" + account)
                .then()
                .body("kommo_account_id", equalTo((int) kommoId));
    }

    @Test
    void anAccountThatHasAnotherNameHereIsSaidToHaveIt() {
        addWithSignIn();
        String first = account;
        account = "outra-" + kommoId;
        addIntegration();

        back(beginSignIn(), kommo.code(kommoId), PlayedKommo.address(account))
                .statusCode(409)
                .body(containsString("known here as “" + first));

        given().get("/api/kommo/accounts/" + account).then().body("state", equalTo("new"));
    }

    @Test
    void aCodeThatKommoRefusesConnectsNothing() {
        addIntegration();

        back(beginSignIn(), "code-1-old", PlayedKommo.address(account))
                .statusCode(400)
                .body(containsString("revoked"));
    }

    private static ValidatableResponse back(String state, String code, String referer) {
        return given().header("Accept-Language", "en")
                .queryParam("code", code)
                .queryParam("state", state)
                .queryParam("referer", referer)
                .get("/kommo/callback")
                .then();
    }
}
