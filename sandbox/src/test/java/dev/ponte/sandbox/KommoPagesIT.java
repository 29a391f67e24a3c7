package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accounts of Kommo as people see them, and what people do there. */
@QuarkusTest
class KommoPagesIT extends SandboxIT {
    private static final String MASTER = "/_sandbox/kommo/master";

    @ParameterizedTest
    @CsvSource({"'en-GB,en', en, All accounts", "'pt-BR,pt', pt-BR, Todas as contas"})
    void pagesSpeakTheLanguageOfTheReader(String accepted, String language, String words) {
        page("/_sandbox/kommo", accepted)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString("href=\"" + MASTER + "\""));
        page(MASTER, accepted)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString(words));
    }

    @ParameterizedTest
    @CsvSource({"en, '<a href=\"/_sandbox/kommo\">'", "pt, '<a href=\"/_sandbox/kommo\">'"})
    void firstPageLeadsThere(String accepted, String link) {
        page("/_sandbox", accepted).then().body(containsString(link));
    }

    @Test
    void unknownAccountHasNoPage() {
        page("/_sandbox/kommo/other", "en").then().statusCode(404);
        act("other", "revoke", Map.of()).then().statusCode(404);
    }

    @Test
    void everyAccountIsListedWithItsWays() {
        post("/_sandbox/kommo/seed", "{\"accounts\":20,\"seed\":1,\"without\":[]}");

        page("/_sandbox/kommo", "en")
                .then()
                .body(containsString("href=\"/_sandbox/kommo/slave019\""))
                .body(containsString("not-admin"))
                .body(containsString("<b>402</b>"));
    }

    @Test
    void customerWritesByTheForm() {
        act("write", Map.of("phone", "5511988887777", "name", "Maria", "text", "oi"))
                .then()
                .statusCode(303)
                .header("location", endsWith(MASTER));

        assertThat(ponte.all()).anyMatch(told -> told.body().contains("message%5Badd"));
        kommo("contacts?query=5511988887777")
                .then()
                .body("_embedded.contacts[0].name", equalTo("Maria"));
        page(MASTER, "en").then().body(containsString("Lead #"));
    }

    @Test
    void movedIncomingLeadIsAccepted() {
        act("write", Map.of("phone", "5511988887777", "name", "Maria", "text", "oi"));
        int lead = kommo("leads/unsorted").path("_embedded.unsorted[0]._embedded.leads[0].id");

        act("move", Map.of("lead", lead, "to", stage(2))).then().statusCode(303);

        kommo("leads/unsorted").then().statusCode(204);
        assertThat(stageOf(lead)).isEqualTo(stage(2));
    }

    @Test
    void leadIsMovedAndDeleted() {
        int lead = lead("OS 7");
        ponte.clear();

        act("move", Map.of("lead", lead, "to", stage(2))).then().statusCode(303);
        assertThat(stageOf(lead)).isEqualTo(stage(2));
        page(MASTER, "en").then().body(containsString("OS 7"));

        act("delete", Map.of("lead", lead)).then().statusCode(303);
        kommo("leads/" + lead).then().statusCode(204);
        page(MASTER, "en").then().body(not(containsString("OS 7")));
    }

    @Test
    void stageIsRenamedAndFieldIsAdded() {
        String[] stage = stage(2).split("/", 2);
        act("rename-stage", Map.of("pipeline", stage[0], "stage", stage[1], "name", "Orçamento"))
                .then()
                .statusCode(303);
        act("add-field", Map.of("scope", "leads", "name", "Placa", "type", "text"))
                .then()
                .statusCode(303);

        kommo("leads/pipelines/" + stage[0])
                .then()
                .body("_embedded.statuses.name", hasItem("Orçamento"));
        kommo("leads/custom_fields?limit=250")
                .then()
                .body("_embedded.custom_fields.name", hasItem("Placa"));
        page(MASTER, "pt").then().body(allOf(containsString("Orçamento"), containsString("Placa")));
    }

    @Test
    void namesAreTextAndNeverHtml() {
        String[] stage = stage(2).split("/", 2);
        String spoilt = "\"><script>alert(1)</script>";
        lead("<b>OS</b>");
        act("rename-stage", Map.of("pipeline", stage[0], "stage", stage[1], "name", spoilt));
        act("add-field", Map.of("scope", "contacts", "name", spoilt, "type", "text"));

        page(MASTER, "en")
                .then()
                .body(containsString("&lt;b&gt;OS"))
                .body(containsString("&quot;&gt;&lt;script&gt;"))
                .body(not(containsString("<script")))
                .body(not(containsString("<b>OS")));
    }

    @Test
    void subscriptionEndsAndIsPaidAgain() {
        RequestSpecification master = master();
        act("paid", Map.of("paid", "false")).then().statusCode(303);
        master.get("/kommo/master/api/v4/account").then().statusCode(402);

        act("paid", Map.of("paid", "true")).then().statusCode(303);
        master.get("/kommo/master/api/v4/account").then().statusCode(200);
    }

    @Test
    void integrationIsThrownOutAndTold() {
        act("revoke", Map.of()).then().statusCode(303);

        await().until(() -> ponte.at("/kommo/revoked").size() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, lead, 1",
        "move, lead, 1",
        "move, to, 1/2",
        "delete, lead, 1",
        "delete, lead, x",
        "delete, lead, ''",
        "write, text, oi",
        "paid, paid, perhaps",
        "rename-stage, stage, 1",
        "add-field, name, Placa"
    })
    void formsThatMakeNoSenseAreRefused(String action, String name, String value) {
        act(action, Map.of(name, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"planets, text", "leads, nonsense", "leads, select"})
    void fieldsThatCannotBeAreRefused(String scope, String type) {
        act("add-field", Map.of("scope", scope, "name", "Placa", "type", type))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static Response page(String path, String languages) {
        return given().header("Accept-Language", languages).get(path);
    }

    private static Response act(String action, Map<String, ?> form) {
        return act("master", action, form);
    }

    private static Response act(String subdomain, String action, Map<String, ?> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(new HashMap<>(form))
                .post("/_sandbox/kommo/%s/do/%s".formatted(subdomain, action));
    }

    private static RequestSpecification master() {
        String token = given().get(MASTER + "/account").path("token");
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Response kommo(String path) {
        return master().get("/kommo/master/api/v4/" + path);
    }

    private static int lead(String name) {
        return master().body("[{\"name\":\"%s\"}]".formatted(name))
                .post("/kommo/master/api/v4/leads")
                .path("_embedded.leads[0].id");
    }

    /** A stage of the first pipeline, as the forms name it. */
    private static String stage(int place) {
        Response pipelines = kommo("leads/pipelines");
        int pipeline = pipelines.path("_embedded.pipelines[0].id");
        int stage =
                pipelines.path("_embedded.pipelines[0]._embedded.statuses[%d].id".formatted(place));
        return pipeline + "/" + stage;
    }

    private static String stageOf(int lead) {
        Response found = kommo("leads/" + lead);
        int pipeline = found.path("pipeline_id");
        int stage = found.path("status_id");
        return pipeline + "/" + stage;
    }
}
