package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Kommo's accounts for people: what they see, and what they change as its users would. */
@QuarkusTest
class KommoPagesIT extends SandboxIT {

    @Test
    void accountsAreListedInBothLanguages() {
        page("/_sandbox/kommo", "pt-BR").then().body(containsString("Em dia"));
        page("/_sandbox/kommo", "en")
                .then()
                .body(containsString("Paid"))
                .body(containsString("href=\"/_sandbox/kommo/master\""));
    }

    @Test
    void accountShowsWhatIsInIt() {
        page("/_sandbox/kommo/master", "pt-BR")
                .then()
                .body(containsString("Funis"))
                .body(containsString("Usuários"))
                .body(containsString("Entregas"));
    }

    @Test
    void accountThatIsNotThereIsSaidToBeUnknown() {
        given().get("/_sandbox/kommo/nobody").then().statusCode(404);
    }

    @Test
    void customerWritesFromThePage() {
        act("write", "phone", "5511988887777", "name", "<b>Ana</b>", "text", "oi");

        page("/_sandbox/kommo/master", "en")
                .then()
                .body(containsString("message"))
                .body(not(containsString("<b>Ana</b>")));
    }

    @Test
    void accountThatIsNotPaidAnswers402() {
        act("paid", "paid", "false");
        as("master").get("/kommo/master/api/v4/account").then().statusCode(402);

        act("paid", "paid", "true");
        as("master").get("/kommo/master/api/v4/account").then().statusCode(200);
    }

    @Test
    void fieldThatIsAddedIsThereForTheApi() {
        act("add-field", "scope", "leads", "name", "Cor <1>", "type", "text");

        as("master")
                .get("/kommo/master/api/v4/leads/custom_fields?limit=250")
                .then()
                .body(containsString("Cor <1>"));
        page("/_sandbox/kommo/master", "en")
                .then()
                .body(containsString("Cor &lt;1&gt;"))
                .body(not(containsString("Cor <1>")));
    }

    @Test
    void stageIsRenamedAsItsAdminWouldDoIt() {
        Response pipelines = as("master").get("/kommo/master/api/v4/leads/pipelines");
        long pipeline = number(pipelines, "_embedded.pipelines[0].id");
        long stage = number(pipelines, "_embedded.pipelines[0]._embedded.statuses[1].id");

        act(
                "rename-stage",
                "pipeline",
                String.valueOf(pipeline),
                "stage",
                String.valueOf(stage),
                "name",
                "Visita");

        String name =
                as("master")
                        .get("/kommo/master/api/v4/leads/pipelines/" + pipeline)
                        .path("_embedded.statuses.find { it.id == %d }.name".formatted(stage));
        assertThat(name).isEqualTo("Visita");
    }

    @Test
    void whatThePageCannotDoIsRefused() {
        given().formParam("x", "1")
                .post("/_sandbox/kommo/master/do/nonsense")
                .then()
                .statusCode(400);
        given().formParam("lead", "77")
                .post("/_sandbox/kommo/master/do/delete")
                .then()
                .statusCode(400);
    }

    private static long number(Response response, String path) {
        Number number = response.path(path);
        return number.longValue();
    }

    private static Response page(String path, String language) {
        Response page = given().accept("text/html").header("Accept-Language", language).get(path);
        page.then().statusCode(200).contentType("text/html");
        return page;
    }

    private static void act(String action, String... form) {
        var request = given().redirects().follow(false);
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        request.post("/_sandbox/kommo/master/do/" + action)
                .then()
                .statusCode(303)
                .header("Location", containsString("/_sandbox/kommo/master"));
    }
}
