package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A body that costs too much gets a 4xx that says what is too much. */
@QuarkusTest
@TestProfile(OpenSources.class)
class LimitsAreToldClearlyIT {

    private static final String KOMMO = "/webhooks/kommo/" + OpenSources.KOMMO_SECRET;
    private static final String ZAPI = "/webhooks/zapi/" + OpenSources.ZAPI_SECRET;

    @Test
    void tooLarge() {
        problem(post(KOMMO, "a=" + "x".repeat(1024 * 1024)), 413, "body-too-large")
                .body("maxBody", equalTo(1024 * 1024));
    }

    @Test
    void farTooLarge() {
        post(KOMMO, "a=" + "x".repeat(5 * 1024 * 1024)).statusCode(413);
    }

    @Test
    void tooDeep() {
        problem(post(KOMMO, "a" + "[b]".repeat(40) + "=1"), 422, "body-too-complex")
                .body("maxDepth", equalTo(32));
        problem(
                post(ZAPI, "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"),
                422,
                "body-too-complex");
    }

    @Test
    void tooManyFields() {
        problem(post(KOMMO, "a=1&".repeat(10_001)), 422, "body-too-complex")
                .body("maxFields", equalTo(10_000));
        problem(post(ZAPI, "{\"a\":[" + "1,".repeat(40_000) + "1]}"), 422, "body-too-complex");
    }

    @Test
    void unreadable() {
        problem(post(ZAPI, "{\"type\":"), 400, "body-unreadable");
        problem(post(ZAPI, ""), 400, "body-unreadable");
        problem(post(ZAPI, "text=hello"), 400, "body-unreadable");
        problem(post(KOMMO, "hello"), 400, "body-unreadable");
    }

    @Test
    void aThousandFieldsAndLongValuesAreFine() {
        StringBuilder body = new StringBuilder("account[id]=31987654&leads[add][0][id]=1");
        for (int i = 0; i < 2_000; i++) {
            body.append("&leads[add][0][custom_fields][").append(i).append("][values][0][value]=");
            body.append("x".repeat(300));
        }

        post(KOMMO, body.toString()).statusCode(200);
        assertThat(body.length()).isGreaterThan(600_000);
    }

    @Test
    void theContentTypeDoesNotMatter() {
        String form = "account[id]=31987654&leads[add][0][id]=1";
        String json = "{\"account\":{\"id\":\"31987654\"},\"leads\":{\"add\":[{\"id\":\"1\"}]}}";
        for (String type :
                new String[] {
                    "application/json", "text/plain", "application/x-www-form-urlencoded"
                }) {
            given().contentType(type).body(form).post(KOMMO).then().statusCode(200);
            given().contentType(type).body(json).post(KOMMO).then().statusCode(200);
            given().contentType(type)
                    .body(new String(Fixtures.zapi("presence")))
                    .post(ZAPI)
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/octet-stream")
                .body(body.getBytes())
                .post(path)
                .then();
    }

    private static ValidatableResponse problem(
            ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:" + code));
    }
}
