package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.PlayedCrm.Call;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class AccountsAreConnectedIT extends SyncTest {

    private static final String TOKEN = "s3cret-token";

    @Test
    void anAccountWithAnAddressIsAddedAtCrmConnectorByTheCallersOwnRight() {
        json().header("Authorization", "Bearer of-ana")
                .body(Map.of("account", slave, "address", slave + ".kommo.com", "token", TOKEN))
                .post("/api/sync/accounts")
                .then()
                .statusCode(201)
                .body("connection", equalTo("connected"))
                .body(not(containsString(TOKEN)));

        Call call = crm.calls().getFirst();
        assertThat(call.line()).isEqualTo("POST /api/kommo/accounts");
        assertThat(call.authorization()).isEqualTo("Bearer of-ana");
        assertThat(call.language()).contains("en");
        assertThat(call.body()).contains("\"token\":\"" + TOKEN + "\"");
    }

    @Test
    void orWithAnIntegrationToWhichAPersonSignsInNext() {
        add(Map.of(
                        "account",
                        slave,
                        "address",
                        slave + ".kommo.com",
                        "integration",
                        Map.of(
                                "client_id",
                                "id",
                                "client_secret",
                                TOKEN,
                                "redirect_uri",
                                "https://ponte.example/kommo/callback")))
                .statusCode(201)
                .body("connection", equalTo("new"))
                .body(not(containsString(TOKEN)));

        json().post("/api/sync/accounts/" + slave + "/sign-in")
                .then()
                .statusCode(200)
                .body("url", equalTo("https://www.kommo.com/oauth?state=s"));
        assertThat(crm.calls().getFirst().body()).contains("\"client_secret\":\"" + TOKEN + "\"");
    }

    @Test
    void whatCrmConnectorRefusesIsPassedOnAsItSaysIt() {
        add(Map.of("account", slave, "address", "evil.example", "token", TOKEN))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:kommo-address-not-allowed"))
                .body("title", equalTo("No Kommo account may be there"));

        get(slave).statusCode(404);
    }

    @Test
    void anAccountThatCrmConnectorHasIsTakenInWithoutAToken() {
        crm.has(slave);

        add(Map.of("account", slave, "address", "https://" + slave + ".kommo.com/"))
                .statusCode(201)
                .body("connection", equalTo("connected"));

        assertThat(crm.changes()).isEmpty();
    }

    @Test
    void butNotWhenItIsAtAnotherAddress() {
        crm.has(slave);

        add(Map.of("account", slave, "address", "outra.kommo.com"))
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-account-elsewhere"))
                .body("detail", containsString(slave + ".kommo.com"));
    }

    @Test
    void norWhenThereIsATokenThatWouldBeLost() {
        crm.has(slave);

        add(Map.of("account", slave, "address", slave + ".kommo.com", "token", TOKEN))
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:kommo-account-taken"));
        get(slave).statusCode(404);
    }

    @Test
    void whatIsRefusedHereIsNotAddedThere() {
        addPair();
        String third = "terceira-" + slave;

        add(Map.of(
                        "account", third,
                        "group", group,
                        "role", "master",
                        "address", third + ".kommo.com",
                        "token", TOKEN))
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-master-taken"));

        assertThat(crm.changes()).isEmpty();
    }

    @Test
    void withoutCrmConnectorNothingIsTakenIn() {
        crm.close();

        add(Map.of("account", slave, "address", slave + ".kommo.com", "token", TOKEN))
                .statusCode(503)
                .body("type", equalTo("urn:ponte:problem:sync-crm-away"));
        get(slave).statusCode(404);
    }
}
