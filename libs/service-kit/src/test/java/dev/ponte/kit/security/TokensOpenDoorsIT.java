package dev.ponte.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The service starts while the provider is down, and takes its tokens once it is up. */
@QuarkusTest
@TestProfile(TokensOpenDoorsIT.WithProvider.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensOpenDoorsIT {

    private static final Provider PROVIDER = new Provider();

    @Inject TokenMemory memory;

    /** The issuer is known, the provider is not up. */
    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("PONTE_OIDC_ISSUER", PROVIDER.issuer());
        }
    }

    @AfterAll
    static void goDown() {
        PROVIDER.down();
    }

    @Test
    @Order(1)
    void theServiceRunsWhileTheProviderIsDownAndLetsNobodyIn() {
        given().when().get("/open").then().statusCode(200);
        asking("viewer", PROVIDER.token(PROVIDER.claims("viewer")))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:unauthenticated"));
    }

    @Test
    @Order(2)
    void aTokenOpensOnceTheProviderIsUp() {
        PROVIDER.up();

        asking("viewer", PROVIDER.token(PROVIDER.claims("viewer")))
                .statusCode(200)
                .body(equalTo("ana in default"));
    }

    @Test
    @Order(3)
    void rolesComeFromGroupsAndImplyLowerOnes() {
        String operator = PROVIDER.token(PROVIDER.claims("operator"));

        asking("viewer", operator).statusCode(200);
        asking("operator", operator).statusCode(200);
        asking("admin", operator).statusCode(403);
    }

    @Test
    @Order(4)
    void aTokenThatWasCheckedIsKnownForAWhile() {
        String ana = PROVIDER.token(PROVIDER.claims("viewer"));
        asking("viewer", ana).statusCode(200);
        assertThat(memory.holder(ana, Instant.now())).isPresent();

        asking("viewer", ana).statusCode(200).body(equalTo("ana in default"));
        asking("admin", ana).statusCode(403);
        asking("viewer", ana + "x").statusCode(401);
    }

    @Test
    @Order(4)
    void whoIsRememberedIsNotCheckedAgain() {
        JwtClaims claims = PROVIDER.claims("viewer");
        String forged = PROVIDER.forged(claims);
        asking("viewer", forged).statusCode(401);

        claims.setClaim("raw_token", forged);
        memory.remember(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                        .addRole("viewer")
                        .addCredential(new AccessTokenCredential(forged))
                        .build());

        asking("viewer", forged).statusCode(200);
    }

    @Test
    @Order(3)
    void accountsComeFromTheirClaim() {
        JwtClaims claims = PROVIDER.claims("viewer");
        claims.setClaim("accounts", List.of("north"));
        String north = PROVIDER.token(claims);

        asking("viewer", north).body(equalTo("ana in north"));
        given().auth()
                .oauth2(north)
                .header("X-Ponte-Account", "south")
                .when()
                .get("/guarded/viewer")
                .then()
                .statusCode(403);
    }

    @Test
    @Order(3)
    void aTokenWithoutAccountsSeesOnlyTheUsualOne() {
        JwtClaims claims = PROVIDER.claims("viewer");
        claims.unsetClaim("accounts");

        asking("viewer", PROVIDER.token(claims)).body(equalTo("ana in default"));
    }

    @Test
    @Order(3)
    void aTokenOfAServiceIsNamedByItsSubject() {
        JwtClaims claims = PROVIDER.claims("service");
        claims.unsetClaim("preferred_username");

        asking("service", PROVIDER.token(claims)).statusCode(200).body(equalTo("5c1f"));
    }

    @Test
    @Order(3)
    void otherPeoplesTokensStayOutside() {
        JwtClaims otherIssuer = PROVIDER.claims("admin");
        otherIssuer.setIssuer("http://elsewhere/oidc");
        JwtClaims otherAudience = PROVIDER.claims("admin");
        otherAudience.setAudience("another-product");
        JwtClaims expired = PROVIDER.claims("admin");
        expired.setExpirationTime(NumericDate.fromSeconds(1_000_000));

        asking("viewer", PROVIDER.token(otherIssuer)).statusCode(401);
        asking("viewer", PROVIDER.token(otherAudience)).statusCode(401);
        asking("viewer", PROVIDER.token(expired)).statusCode(401);
        asking("viewer", PROVIDER.forged(PROVIDER.claims("admin"))).statusCode(401);
    }

    private static ValidatableResponse asking(String door, String token) {
        return given().auth().oauth2(token).when().get("/guarded/" + door).then();
    }
}
