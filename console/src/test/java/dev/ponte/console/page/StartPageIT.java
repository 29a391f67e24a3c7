package dev.ponte.console.page;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ponte.console.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class StartPageIT {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "pt-BR, -, pt-BR, O que está rodando",
                "en-GB, -, en, What runs",
                "fr, -, pt-BR, O que está rodando",
                "pt-BR, en, en, What runs",
                "en, pt-BR, pt-BR, O que está rodando"
            })
    void thePageSpeaksTheReadersLanguage(
            String accepted, String chosen, String language, String words) {
        var request = given().header("Accept-Language", accepted);
        if (chosen != null) {
            request.queryParam("lang", chosen);
        }
        request.get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", language)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"" + language + "\">"), containsString(words));
    }

    @Test
    void itShowsHowEachPartIsAndWhatItWillDo() {
        String page = given().queryParam("lang", "en").get("/").asString();

        assertThat(part(page, "webhook-gateway")).contains("up · 9.9.9").contains("Kommo checks");
        assertThat(part(page, "vendor-service")).contains("not reachable");
        assertThat(part(page, "sync-service")).contains("not reachable");
        assertThat(page)
                .contains("/openapi/webhook-gateway")
                .contains("./ponte chat --phone 5511999999999")
                .contains("http://127.0.0.1:8090/_sandbox/zapi/receive");
    }

    @Test
    void nothingOfTheReaderEndsUpInThePage() {
        given().queryParam("lang", "<script>alert(1)</script>")
                .get("/")
                .then()
                .statusCode(200)
                .body(not(containsString("<script")));
    }

    @Test
    void theStyleIsServed() {
        when().get("/ponte.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void monitorsLearnThatCustomersAreAnsweredThoughAPartIsAway() {
        when().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("degraded"))
                .body("services.webhook-gateway", equalTo("UP"))
                .body("services.vendor-service", equalTo("UNREACHABLE"));
    }

    @Test
    void monitorsLearnHowTheIntegrationsAre() {
        when().get("/api/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("degraded"))
                .body("services.zapi", equalTo("connected"))
                .body("services.openai", equalTo("configured"))
                .body("services.kommo", equalTo("error"))
                .body("services.chatwoot", equalTo("not_configured"))
                .body("services.supabase", equalTo("error"));
    }

    @Test
    void theSuiteHasAVersion() {
        when().get("/version")
                .then()
                .statusCode(200)
                .body("name", equalTo("ponte"))
                .body("version", equalTo("0.1.0-SNAPSHOT"));
    }

    private static String part(String page, String service) {
        int from = page.indexOf("<h3>" + service + "</h3>");
        return page.substring(from, page.indexOf("/openapi/" + service, from));
    }
}
