package dev.ponte.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ponte.kit.http.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TestKeys.class)
class EveryErrorIsAProblemIT {

    @Test
    void aDomainErrorKeepsItsDetailAndExtensionsAndCannotOverwriteTheStatus() {
        problem(given().when().get("/open/conflict").then(), 409, "conflict")
                .body("detail", equalTo("O horário está ocupado."))
                .body("slot", equalTo("14:00"))
                .body("instance", equalTo("/open/conflict"));
    }

    @Test
    void englishReadersGetEnglish() {
        problem(english().when().get("/open/conflict").then(), 409, "conflict")
                .body("title", equalTo("The request does not fit the present state"))
                .body("detail", equalTo("The slot is taken."))
                .header("Content-Language", "en");
    }

    @Test
    void everybodyElseGetsPortuguese() {
        problem(
                        given().header("Accept-Language", "fr-FR, de;q=0.7")
                                .when()
                                .get("/nothing/here")
                                .then(),
                        404,
                        "not-found")
                .body("title", equalTo("Nada foi encontrado aqui"))
                .header("Content-Language", "pt-BR");
    }

    @Test
    void anUnexpectedFailureTellsNothing() {
        problem(english().when().get("/open/unexpected").then(), 500, "internal")
                .body(not(containsString("hunter2")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void aWrongMethodIsA405() {
        problem(given().when().delete("/open").then(), 405, "method-not-allowed");
    }

    @Test
    void aWrongContentTypeIsA415() {
        problem(
                given().contentType("text/csv").body("a,b").when().post("/open/orders").then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anUnknownFormatAskedForIsA406() {
        problem(given().accept("image/png").when().get("/open").then(), 406, "not-acceptable");
    }

    @Test
    void brokenJsonSaysWhere() {
        problem(order("{\"buyer\": \"ana\", \"amo"), 400, "malformed-json")
                .body("line", equalTo(1))
                .body("column", notNullValue());
    }

    @Test
    void jsonOfAnotherShapeNamesTheFieldAndDoesNotEchoTheValue() {
        problem(
                        order(
                                "{\"buyer\": \"ana\", \"amount\": \"5511999999999x\", \"lines\": []}"),
                        400,
                        "malformed-json")
                .body("field", equalTo("amount"))
                .body(not(containsString("5511999999999x")));
    }

    @Test
    void invalidValuesAreAllNamedInTheReadersLanguage() {
        String body = "{\"buyer\": \" \", \"amount\": 0, \"lines\": [{\"product\": \"\"}]}";
        problem(order(body), 400, "validation-failed")
                .body("violations.field", containsInAnyOrder("buyer", "amount", "lines[0].product"))
                .body("violations.find { it.field == 'buyer' }.message", containsString("deve"));
        problem(
                        english()
                                .contentType("application/json")
                                .body(body)
                                .when()
                                .post("/open/orders")
                                .then(),
                        400,
                        "validation-failed")
                .body("violations.find { it.field == 'buyer' }.message", containsString("must"));
    }

    @Test
    void aParameterThatIsNoNumberOrOutOfRangeIsTheCallersError() {
        problem(given().when().get("/open/limited?limit=0").then(), 400, "validation-failed")
                .body("violations[0].field", equalTo("limit"));
        problem(given().when().get("/open/limited?limit=many").then(), 404, "not-found");
    }

    @Test
    void withoutCredentialsItIsA401WithAProblem() {
        problem(given().when().get("/guarded/viewer").then(), 401, "unauthenticated");
    }

    @Test
    void aWrongKeyIsA401WithAProblem() {
        problem(
                english().header("X-API-Key", "wrong").when().get("/guarded/viewer").then(),
                401,
                "unauthenticated");
    }

    @Test
    void aLowRoleIsA403WithAProblem() {
        problem(
                english().header("X-API-Key", "key-of-viewer").when().get("/guarded/admin").then(),
                403,
                "forbidden");
    }

    @Test
    void aBodyOverTheLimitIsA413() {
        problem(
                given().contentType("application/json")
                        .body("x".repeat(3 * 1024 * 1024))
                        .when()
                        .post("/open/orders")
                        .then(),
                413,
                "too-large");
    }

    private static ValidatableResponse order(String body) {
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/open/orders")
                .then();
    }

    private static RequestSpecification english() {
        return given().header("Accept-Language", "en-US,en;q=0.9,pt;q=0.5");
    }

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("instance", notNullValue());
    }
}
