package dev.ponte.crm.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountsIT extends CrmTest {

    @Test
    @AsAdmin
    void anAccountIsAddedListedPausedAndRemoved() {
        addWithToken();

        given().get("/api/kommo/accounts")
                .then()
                .statusCode(200)
                .body("accounts.account", hasItem(account));
        given().get("/api/kommo/accounts/" + account)
                .then()
                .body("state", equalTo("connected"))
                .body("auth", equalTo("token"))
                .body("kommo_account_id", equalTo((int) kommoId))
                .body("expires_at", equalTo("2096-10-02T07:06:40Z"))
                .body("base_url", equalTo(PlayedKommo.address(account)));
        given().post("/api/kommo/accounts/" + account + "/pause")
                .then()
                .statusCode(200)
                .body("paused", equalTo(true));
        given().delete("/api/kommo/accounts/" + account).then().statusCode(204);
        given().get("/api/kommo/accounts/" + account).then().statusCode(404);
    }

    @Test
    @AsAdmin
    void itsSecretsAreSeenNowhereAndLieSealed() throws SQLException {
        String token = addWithToken();
        String secret = token.substring(token.lastIndexOf('.') + 1);

        String shown = given().get("/api/kommo/accounts/" + account).asString();

        assertThat(shown).doesNotContain(secret);
        assertThat(stored("access_token")).startsWith("k1.").doesNotContain(secret);
    }

    @Test
    @AsAdmin
    void whatCannotBeIsRefused() {
        String token = addWithToken();

        refused(
                Map.of(
                        "account",
                        account,
                        "address",
                        PlayedKommo.address(account),
                        "token",
                        kommo.token(kommoId + 1)),
                409,
                "kommo-account-taken");
        refused(
                Map.of(
                        "account",
                        account + "-b",
                        "address",
                        PlayedKommo.address(account),
                        "token",
                        token),
                409,
                "kommo-account-known");
        refused(
                Map.of("account", "x-" + kommoId, "address", "evil.example", "token", token),
                400,
                "kommo-address-not-allowed");
        refused(
                Map.of("account", "x-" + kommoId, "address", "loja.kommo.com", "token", "no token"),
                400,
                "kommo-token-not-readable");
        refused(
                Map.of("account", "x-" + kommoId, "address", "loja.kommo.com"),
                400,
                "kommo-right-missing");
        refused(
                Map.of("account", "Not A Slug", "address", "loja.kommo.com", "token", token),
                400,
                "validation-failed");
    }

    private void refused(Map<String, ?> body, int status, String code) {
        add(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:" + code))
                .body(not(containsString("c2lnbmF0dXJl")));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "outra"))
    void somebodyElsesAccountIsNeitherSeenNorAdded() {
        add(Map.of("account", account, "address", "loja.kommo.com", "token", kommo.token(kommoId)))
                .statusCode(403);
        given().get("/api/kommo/accounts/default").then().statusCode(404);
        given().get("/api/kommo/accounts")
                .then()
                .statusCode(200)
                .body("accounts.account", not(hasItem("default")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/kommo/accounts",
        "POST,/api/kommo/accounts",
        "GET,/api/kommo/accounts/x",
        "DELETE,/api/kommo/accounts/x",
        "POST,/api/kommo/accounts/x/pause",
        "POST,/api/kommo/accounts/x/resume",
        "POST,/api/kommo/accounts/x/sign-in",
        "GET,/api/kommo/traffic",
        "POST,/api/kommo/traffic/resume"
    })
    void nobodyGetsInWithoutSigningIn(String method, String path) {
        given().request(method, path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/kommo/accounts",
        "DELETE,/api/kommo/accounts/x",
        "POST,/api/kommo/accounts/x/pause",
        "POST,/api/kommo/accounts/x/resume",
        "POST,/api/kommo/accounts/x/sign-in",
        "POST,/api/kommo/traffic/resume"
    })
    @TestSecurity(user = "olga", roles = Roles.OPERATOR, augmentors = RoleHierarchy.class)
    void onlyAnAdminChangesThem(String method, String path) {
        json().body("{}").request(method, path).then().statusCode(403);
    }

    private String stored(String column) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                PostgresResource.jdbcUrl(),
                                PostgresResource.user(),
                                PostgresResource.password());
                var statement =
                        connection.prepareStatement(
                                "SELECT " + column + " FROM kommo_config WHERE account = ?")) {
            statement.setString(1, account);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
