package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;

/** What the tests over HTTP share: the sandbox, reset before each, and Ponte's stand-in. */
@QuarkusTestResource(PonteStandIn.class)
abstract class SandboxIT {
    static final String ZAPI =
            "/zapi/instances/3EAA11BB22CC33DD44EE55FF66007788"
                    + "/token/5AB10C0D20E30F405A60B70C80D90E0F";
    static final String PHONE = "5511999999999";

    PonteInbox ponte;

    @BeforeEach
    void startAnew() {
        post("/_sandbox/reset", "");
        ponte.clear();
    }

    static RequestSpecification zapi() {
        return given().header("Client-Token", "Fsandbox0client0token")
                .contentType(ContentType.JSON);
    }

    static RequestSpecification llm() {
        return given().header("Authorization", "Bearer sk-sandbox").contentType(ContentType.JSON);
    }

    /** Of a Kommo account, with its long-lived token. */
    static RequestSpecification as(String subdomain) {
        String token = given().get("/_sandbox/kommo/" + subdomain + "/account").path("token");
        return given().auth().oauth2(token);
    }

    static Response sendText(String message) {
        return zapi().body("{\"phone\":\"%s\",\"message\":\"%s\"}".formatted(PHONE, message))
                .post(ZAPI + "/send-text");
    }

    static Response receive(String text) {
        return post(
                "/_sandbox/zapi/receive",
                "{\"phone\":\"%s\",\"text\":\"%s\"}".formatted(PHONE, text));
    }

    static Response fault(String fields) {
        return post("/_sandbox/faults", "{" + fields + "}");
    }

    static Response post(String path, String json) {
        return given().contentType(ContentType.JSON).body(json).post(path);
    }

    static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
