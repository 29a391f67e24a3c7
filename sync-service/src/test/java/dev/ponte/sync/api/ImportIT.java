package dev.ponte.sync.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportIT extends SyncTest {

    private static final String TOKEN = "s3cret-token";

    @Test
    @AsAdmin
    void everyRowIsTriedWhateverBecomesOfTheOthers() {
        addGroup();

        send("""
                        account;role;group;label;address;token
                        M;master;G;Matriz;M.kommo.com;TOKEN
                        S;;G;"Loja; centro";S.kommo.com;TOKEN
                        S-b;master;G;;;
                        S-c;;G;;evil.example;TOKEN
                        Loja 4;;G;;;
                        S;;G;;;
                        S-d;;no-such;;;
                        S-e;slave;G;;;
                        """)
                .statusCode(200)
                .body("dry_run", equalTo(false))
                .body("created", equalTo(3))
                .body("errors", equalTo(5))
                .body("rows.row", contains(2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "rows.result",
                        contains(
                                "created", "created", "error", "error", "error", "error", "error",
                                "created"))
                .body("rows[2].code", equalTo("sync-master-taken"))
                .body("rows[2].reason", containsString(master))
                .body("rows[3].code", equalTo("kommo-address-not-allowed"))
                .body("rows[4].code", equalTo("sync-row-not-valid"))
                .body("rows[5].reason", containsString("a row of it above"))
                .body("rows[6].code", equalTo("sync-group-unknown"))
                .body(not(containsString(TOKEN)));

        get(slave).body("label", equalTo("Loja; centro")).body("connection", equalTo("connected"));
        get(slave + "-c").statusCode(404);
    }

    @Test
    @AsAdmin
    void theSameSheetMayComeAgain() {
        addGroup();
        String sheet = "account,role,group,address,token\nM,master,G,M.kommo.com,TOKEN\n";
        send(sheet).body("rows.result", contains("created"));

        send(sheet)
                .body("rows.result", contains("unchanged"))
                .body("rows[0].code", equalTo("token-kept"));
        send("account,label\nM,Matriz\n")
                .body("updated", equalTo(1))
                .body("rows.result", contains("updated"));

        get(master).body("role", equalTo("master")).body("label", equalTo("Matriz"));
    }

    @Test
    @AsAdmin
    void aDryRunSaysTheSameAndChangesNothing() {
        addGroup();

        sheet(
                        """
                        account,role,group,address,token
                        M,master,G,M.kommo.com,TOKEN
                        S,master,G,,
                        S-b,slave,G,,
                        """)
                .queryParam("dry_run", true)
                .post("/api/sync/accounts/import")
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("rows.result", contains("created", "error", "created"))
                .body("rows[1].code", equalTo("sync-master-taken"));

        get(master).statusCode(404);
        assertThat(crm.changes()).isEmpty();
    }

    @Test
    @AsAdmin
    void aSheetThatIsNoneIsRefusedAsAWhole() {
        send("name,role\nx,slave\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-sheet-not-readable"))
                .body("detail", equalTo("The first row has no column account"));
        json().body("{}").post("/api/sync/accounts/import").then().statusCode(415);
    }

    @Test
    @AsAdmin
    void reasonsAreInTheReadersLanguage() {
        sheet("account,role\nS,chefe\n")
                .header("Accept-Language", "pt-BR")
                .post("/api/sync/accounts/import")
                .then()
                .body("rows[0].reason", equalTo("role: master ou slave"));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "outra"))
    void somebodyElsesAccountIsNotTakenIn() {
        send("account\nS\n").body("rows[0].code", equalTo("account-forbidden"));
    }

    private ValidatableResponse send(String text) {
        return sheet(text).header("Accept-Language", "en").post("/api/sync/accounts/import").then();
    }

    private io.restassured.specification.RequestSpecification sheet(String text) {
        String named =
                text.replace("TOKEN", TOKEN)
                        .replaceAll("(?m)^M\\b", master)
                        .replaceAll("(?m)^S\\b", slave)
                        .replaceAll("([;,])G\\b", "$1" + group)
                        .replaceAll("\\bM\\.kommo", master + ".kommo")
                        .replaceAll("\\bS\\.kommo", slave + ".kommo");
        return given().contentType("text/csv").body(named.getBytes(StandardCharsets.UTF_8));
    }
}
