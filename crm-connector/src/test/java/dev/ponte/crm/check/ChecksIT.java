package dev.ponte.crm.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo.Reply;
import dev.ponte.kit.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChecksIT extends CrmTest {

    @Test
    @AsAdmin
    void aTokenIsTriedAndToldAsTheSeedHasIt() {
        String token = kommo.token(kommoId);
        kommo.next(
                Reply.of(
                        200,
                        "{\"_embedded\":{\"contacts\":[{\"id\":123,\"name\":\"Contato 1\"}]}}"));

        given().header("Accept-Language", "pt-BR")
                .contentType("application/json")
                .body(Map.of("jwtToken", token, "userId", "1"))
                .post("/api/kommo/test-connection")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", equalTo("Conexão com KOMMO CRM estabelecida com sucesso"))
                .body("connection.status", equalTo("connected"))
                .body("account.accountId", equalTo((int) kommoId))
                .body("account.baseDomain", equalTo("kommo.com"))
                .body("account.scopes", contains("crm"))
                .body("account.expiresAt", equalTo("2096-10-02T07:06:40Z"))
                .body("diagnostics.contacts.count", equalTo(1))
                .body("diagnostics.contacts.items[0].name", equalTo("Contato 1"))
                .body(not(containsString(token)));
    }

    @Test
    @AsAdmin
    void aTestWithoutATokenSaysSo() {
        given().header("Accept-Language", "pt-BR")
                .header("X-Ponte-Account", account)
                .contentType("application/json")
                .body("{}")
                .post("/api/kommo/test-connection")
                .then()
                .statusCode(400)
                .body("success", equalTo(false))
                .body("message", equalTo("JWT token não foi fornecido"))
                .body("error", equalTo("JWT token ausente"));
    }

    @Test
    @AsAdmin
    void aTokenThatKommoRefusesSaysSo() {
        String token = kommo.token(kommoId);
        kommo.expireTokens();

        given().header("Accept-Language", "pt-BR")
                .contentType("application/json")
                .body(Map.of("jwtToken", token))
                .post("/api/kommo/test-connection")
                .then()
                .statusCode(401)
                .body("success", equalTo(false))
                .body("message", equalTo("Erro ao validar conexão"))
                .body("error", equalTo("Autenticação falhou: 401 Unauthorized"));
    }

    @Test
    @AsAdmin
    void aTestMendsAnAccountThatWasRefusedOnce() {
        String token = addWithToken();
        kommo.expireTokens();
        given().get(internal("/api/v4/account")).then().statusCode(409);
        kommo.accept(token);

        given().header("X-Ponte-Account", account)
                .contentType("application/json")
                .post("/api/kommo/test-connection")
                .then()
                .statusCode(200);

        given().get(internal("/api/v4/account")).then().statusCode(200);
    }

    @Test
    @AsAdmin
    void theHealthOfTheIntegrationsNamesKommo() {
        addWithToken();
        given().header("X-Ponte-Account", account)
                .get("/test-kommo-connectivity")
                .then()
                .statusCode(200);

        given().get("/q/health/group/integrations")
                .then()
                .body("checks.find { it.name == 'kommo' }.data.state", equalTo("connected"))
                .body("checks.find { it.name == 'supabase' }.data.state", equalTo("connected"))
                .body("checks.find { it.name == 'piperun' }.data.state", equalTo("not_configured"));
    }

    @Test
    @AsAdmin
    void theChecksOfTheFirstSystemAnswer() {
        addWithToken();
        kommo.next(Reply.of(200, "{\"id\":7,\"name\":\"Loja\",\"subdomain\":\"loja\"}"));
        given().header("X-Ponte-Account", account)
                .get("/test-kommo-connectivity")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("subdomain", equalTo("loja"));

        given().header("X-Ponte-Account", account)
                .get("/test-integration")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body(
                        "checks.name",
                        contains("account", "users", "pipelines", "fields", "webhooks"));

        kommo.next(Reply.of(200, "{\"id\":24680135,\"name\":\"Apto\",\"price\":450000}"));
        given().header("X-Ponte-Account", account)
                .get("/test-kommo-lead/24680135")
                .then()
                .statusCode(200)
                .body("price", equalTo(450000));

        kommo.next(Reply.of(204, ""));
        given().header("X-Ponte-Account", account).get("/test-kommo-lead/7").then().statusCode(404);

        kommo.next(Reply.of(200, "{\"_embedded\":{\"notes\":[{\"id\":778899}]}}"));
        given().header("X-Ponte-Account", account)
                .post("/create-test-note/24680135")
                .then()
                .statusCode(200)
                .body("note_id", equalTo(778899));
        assertThat(kommo.calls().getLast().body()).contains("\"note_type\":\"common\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/kommo/test-connection",
        "GET,/test-kommo-connectivity",
        "GET,/test-integration",
        "GET,/test-kommo-lead/7",
        "POST,/create-test-note/7"
    })
    @TestSecurity(user = "vera", roles = Roles.VIEWER)
    void aViewerMayNotRunThem(String method, String path) {
        given().contentType("application/json").request(method, path).then().statusCode(403);
    }
}
