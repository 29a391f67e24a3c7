package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing is open by default: without a secret there is no webhook. */
@QuarkusTest
@TestProfile(ClosedSourceIsNotFoundIT.NoSecrets.class)
class ClosedSourceIsNotFoundIT {

    /** Sources are set up, their secrets are not. */
    public static class NoSecrets implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ZAPI_INSTANCE_ID", "I", "KOMMO_ACCOUNT_ID", "31987654");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PostgresResource.class, Map.of("schema", "gateway")),
                    new TestResourceEntry(KafkaResource.class));
        }
    }

    @Test
    void everyDoorIsClosed() {
        given().body(Fixtures.zapi("received-text")).post("/webhook/text").then().statusCode(404);
        given().body(Fixtures.zapi("received-text"))
                .post("/webhooks/zapi/x")
                .then()
                .statusCode(404);
        given().body(Fixtures.kommo("lead-won")).post("/webhooks/kommo").then().statusCode(404);
        given().get("/webhooks/test")
                .then()
                .body("sources.zapi", equalTo(false))
                .body("sources.kommo", equalTo(false));
    }
}
