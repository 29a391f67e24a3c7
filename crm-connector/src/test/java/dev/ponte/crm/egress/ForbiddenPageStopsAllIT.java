package dev.ponte.crm.egress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class ForbiddenPageStopsAllIT extends CrmTest {

    @Test
    void nobodyCallsAfterItUntilAPersonHasLooked() {
        addWithToken();
        String first = account;
        kommoId++;
        account = "loja-" + kommoId;
        addWithToken();
        kommo.next(Reply.page(403));

        stopped();
        account = first;
        stopped();
        assertThat(kommo.calls()).hasSize(1);
        given().get("/api/kommo/traffic")
                .then()
                .body("stopped", equalTo(true))
                .body("reason", equalTo("forbidden-page"));
        given().get("/q/metrics").then().body(containsString("ponte_kommo_stopped 1.0"));

        given().post("/api/kommo/traffic/resume")
                .then()
                .statusCode(200)
                .body("stopped", equalTo(false));
        given().get(internal("/api/v4/account")).then().statusCode(200);
        given().post("/api/kommo/traffic/resume").then().statusCode(409);
    }

    private void stopped() {
        given().get(internal("/api/v4/account"))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:ponte:problem:kommo-stopped"));
    }
}
