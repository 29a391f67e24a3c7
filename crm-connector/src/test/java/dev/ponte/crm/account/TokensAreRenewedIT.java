package dev.ponte.crm.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.crm.played.AsAdmin;
import dev.ponte.crm.played.CrmTest;
import dev.ponte.crm.played.PlayedKommo.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class TokensAreRenewedIT extends CrmTest {

    @Inject Tokens tokens;
    @Inject AccountStore store;
    @Inject Renewal renewal;
    @Inject KommoConfig config;
    @Inject Clock clock;

    @Test
    void aCallThatMeetsAnOldTokenSucceedsWithANewOne() {
        addWithSignIn();
        kommo.expireTokens();

        call(200);

        assertThat(kommo.tokenCalls()).hasSize(2);
        assertThat(kommo.calls()).hasSize(2);
    }

    /** Two replicas differ in what they remember, and share the database: so do these two. */
    @Test
    void fiftyWhoMeetItAtOnceOnTwoReplicasRenewOnce() {
        addWithSignIn();
        Tokens other = new Tokens(store, renewal, config, clock);
        Access old = tokens.current(account).await().atMost(Duration.ofSeconds(5));
        kommo.expireTokens();

        List<Uni<Access>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add((i % 2 == 0 ? tokens : other).instead(old));
        }
        List<Access> fresh =
                Uni.join().all(all).andFailFast().await().atMost(Duration.ofSeconds(20));

        assertThat(kommo.tokenCalls()).hasSize(2);
        assertThat(fresh).extracting(Access::version).containsOnly(old.version() + 1);
        assertThat(fresh).extracting(Access::token).doesNotContain(old.token());
    }

    @Test
    void aRefreshWhoseAnswerIsLostIsAskedForAgain() {
        addWithSignIn();
        kommo.expireTokens();
        kommo.nextOnTokens(Reply.lost());

        call(200);

        assertThat(kommo.tokenCalls()).hasSize(3);
    }

    /** Its refresh token would end after three months, and a person would have to sign in again. */
    @Test
    void anAccountThatNobodyUsesIsKept() {
        removeAll();
        addWithSignIn();
        KommoConfig months =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(KommoConfig.class)
                        .withDefaultValue("ponte.kommo.warn-before", "P100D")
                        .withDefaultValue("ponte.kommo.renew-before", "PT25H")
                        .build()
                        .getConfigMapping(KommoConfig.class);
        Tokens later = new Tokens(store, renewal, months, clock);

        new AccountWatch(store, later, months, clock, new SimpleMeterRegistry())
                .look()
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(kommo.tokenCalls()).hasSize(2);
        state("connected");
        call(200);
    }

    @Test
    void aTokenEndpointThatIsBusyCostsNobodyTheConnection() {
        addWithSignIn();
        kommo.expireTokens();
        kommo.nextOnTokens(Reply.of(429, ""));

        call(502);
        state("connected");
        call(200);
    }

    @Test
    void aRevokedAccountWaitsForAPersonAndTheOthersGoOn() {
        addWithSignIn();
        String revoked = account;
        kommo.revokeAll();

        call(409);
        given().get("/api/kommo/accounts/" + revoked)
                .then()
                .body("state", equalTo("disconnected"))
                .body("reason", equalTo("revoked"));
        int asked = kommo.tokenCalls().size();
        call(409);
        assertThat(kommo.tokenCalls()).hasSize(asked);

        kommoId++;
        account = "loja-" + kommoId;
        addWithToken();
        call(200);
    }

    @Test
    void aSignInConnectsItAgain() {
        addWithSignIn();
        kommo.revokeAll();
        call(409);

        given().queryParam("code", kommo.code(kommoId))
                .queryParam("state", beginSignIn())
                .queryParam("referer", dev.ponte.crm.played.PlayedKommo.address(account))
                .get("/kommo/callback")
                .then()
                .statusCode(200);

        state("connected");
        call(200);
    }

    @Test
    void aLongLivedTokenThatIsRefusedTwiceIsDead() {
        addWithToken();
        kommo.expireTokens();

        call(409);

        assertThat(kommo.calls()).hasSize(2);
        state("disconnected");
    }

    /** Those of other tests. */
    private static void removeAll() {
        given().get("/api/kommo/accounts")
                .jsonPath()
                .getList("accounts.account", String.class)
                .forEach(slug -> given().delete("/api/kommo/accounts/" + slug));
    }

    private void call(int status) {
        given().get(internal("/api/v4/account")).then().statusCode(status);
    }

    private void state(String expected) {
        given().get("/api/kommo/accounts/" + account).then().body("state", equalTo(expected));
    }
}
