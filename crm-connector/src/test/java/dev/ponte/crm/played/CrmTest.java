package dev.ponte.crm.played;

import static io.restassured.RestAssured.given;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the whole service share: a Kommo of their own, and an account in it. */
@QuarkusTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "schema", value = "crm"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KommoPort.class)
public abstract class CrmTest {

    protected PlayedKommo kommo;
    protected String account;
    protected long kommoId;

    @BeforeEach
    void play() {
        kommo = new PlayedKommo();
        kommoId = ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        account = "loja-" + kommoId;
    }

    @AfterEach
    void end() {
        kommo.close();
    }

    /** Added with a long-lived token. */
    protected String addWithToken() {
        String token = kommo.token(kommoId);
        add(Map.of("account", account, "address", PlayedKommo.address(account), "token", token))
                .statusCode(201);
        return token;
    }

    /** Added with an integration, and signed in to. */
    protected void addWithSignIn() {
        addIntegration();
        given().redirects()
                .follow(false)
                .queryParam("code", kommo.code(kommoId))
                .queryParam("state", beginSignIn())
                .queryParam("referer", PlayedKommo.address(account).replace("http://", ""))
                .get("/kommo/callback")
                .then()
                .statusCode(200);
    }

    protected void addIntegration() {
        add(Map.of(
                        "account",
                        account,
                        "address",
                        PlayedKommo.address(account),
                        "integration",
                        Map.of(
                                "client_id", PlayedKommo.CLIENT_ID,
                                "client_secret", PlayedKommo.CLIENT_SECRET,
                                "redirect_uri", PlayedKommo.REDIRECT_URI)))
                .statusCode(201);
    }

    protected ValidatableResponse add(Map<String, ?> body) {
        return json().body(body).post("/api/kommo/accounts").then();
    }

    /** The state that Kommo is asked to send back. */
    protected String beginSignIn() {
        String url =
                given().post("/api/kommo/accounts/" + account + "/sign-in")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("url");
        return url.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    /** A path of Kommo's API of this account, as other services call it. */
    protected String internal(String path) {
        return "/internal/kommo/" + account + path;
    }

    protected static RequestSpecification json() {
        return given().header("Accept-Language", "en").contentType("application/json");
    }
}
