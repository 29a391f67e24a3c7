package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenSources.class)
class ReachabilityNamesNoSecretIT {

    @Test
    void itSaysWhichSourcesAreOpenAndNoMore() {
        String answer =
                given().get("/webhooks/test")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("ok"))
                        .body("sources.zapi", equalTo(true))
                        .body("sources.kommo", equalTo(true))
                        .extract()
                        .asString();

        assertThat(answer)
                .doesNotContain(OpenSources.ZAPI_SECRET)
                .doesNotContain(OpenSources.KOMMO_SECRET)
                .doesNotContain(OpenSources.INSTANCE)
                .doesNotContain("31987654");
    }

    @Test
    void anybodyMayAskWhatItDoes() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("service", equalTo("webhook-gateway"))
                .body("features.id", hasItem("D1"));
    }

    @Test
    void theApiDescriptionHasTheWebhooks() {
        assertThat(given().get("/q/openapi").asString())
                .contains("/webhook/{kind}/{secret}", "/webhooks/kommo/{secret}", "/webhooks/test");
    }

    @Test
    void metricsCountByReason() {
        given().body(Fixtures.zapi("presence"))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(200);

        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "ponte_gateway_deliveries_total{outcome=\"ignored\",reason=\"presence\",source=\"zapi\"}")
                .contains("ponte_gateway_handling_seconds_count{source=\"zapi\"}")
                .doesNotContain(OpenSources.ZAPI_SECRET);
    }
}
