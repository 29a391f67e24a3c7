package dev.ponte.console.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.ponte.console.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class ReplicationPageIT {

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]+)");

    @Test
    void nothingButItsOwnOriginRunsInThePage() {
        given().get("/replication")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(not(containsString("<script>")));
    }

    @Test
    void itsScriptIsServed() {
        Matcher script = SCRIPT.matcher(given().get("/replication").asString());

        assertThat(script.find()).isTrue();
        given().get(script.group(1))
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .body(containsString("ponte-replication"));
    }

    @Test
    void aChosenLanguageIsRemembered() {
        Response chosen =
                given().header("Accept-Language", "pt-BR").get("/replication?lang=en").andReturn();

        assertThat(chosen.header("Content-Language")).isEqualTo("en");
        given().header("Accept-Language", "pt-BR")
                .cookies(chosen.cookies())
                .get("/replication")
                .then()
                .header("Content-Language", "en");
        given().header("Accept-Language", "pt-BR")
                .get("/replication")
                .then()
                .header("Content-Language", "pt-BR");
    }
}
