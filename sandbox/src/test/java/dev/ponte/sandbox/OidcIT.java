package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OidcIT extends SandboxIT {
    @Test
    void tokenHoldsAgainstThePublishedKeys() throws Exception {
        String token =
                given().auth()
                        .preemptive()
                        .basic("ponte-cli", "sandbox")
                        .formParam("grant_type", "client_credentials")
                        .formParam("scope", "operator")
                        .post("/oidc/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");

        JwtClaims claims = verified(token);

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("operator");
        assertThat(claims.getStringListClaimValue("accounts")).containsExactly("*");
        assertThat(claims.getStringClaimValue("preferred_username"))
                .isEqualTo("ponte-cli-operator");
    }

    @Test
    void personLogsInThroughTheConsole() throws Exception {
        String location =
                given().redirects()
                        .follow(false)
                        .queryParam("response_type", "code")
                        .queryParam("client_id", "ponte-console")
                        .queryParam("redirect_uri", "http://localhost:8080/")
                        .queryParam("person", "admin")
                        .get("/oidc/authorize")
                        .then()
                        .statusCode(302)
                        .extract()
                        .header("Location");

        String token =
                given().formParam("grant_type", "authorization_code")
                        .formParam("client_id", "ponte-console")
                        .formParam("client_secret", "sandbox")
                        .formParam("redirect_uri", "http://localhost:8080/")
                        .formParam("code", location.replaceAll(".*code=", ""))
                        .post("/oidc/token")
                        .path("access_token");

        assertThat(verified(token).getSubject()).isEqualTo("admin");
        given().header("Authorization", "Bearer " + token)
                .get("/oidc/userinfo")
                .then()
                .body("name", equalTo("Ana Admin"));
    }

    @Test
    void discoveryIsThere() {
        given().get("/oidc/.well-known/openid-configuration")
                .then()
                .body("issuer", equalTo("http://127.0.0.1:8090/oidc"))
                .body("jwks_uri", containsString("/oidc/jwks"));
    }

    private static JwtClaims verified(String token) throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(given().get("/oidc/jwks").asString());
        JwtConsumer consumer =
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(
                                new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                        .setExpectedIssuer("http://127.0.0.1:8090/oidc")
                        .setExpectedAudience("ponte")
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .build();
        return consumer.processToClaims(token);
    }
}
