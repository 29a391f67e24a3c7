package dev.ponte.sandbox.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import org.junit.jupiter.api.Test;

class OidcApiTest {
    private final Provider provider = new Provider();

    @Test
    void discoveryNamesTheEndpointsUnderTheIssuer() {
        JsonNode body = Calls.body(provider.get(".well-known/openid-configuration"));

        assertThat(body.path("issuer").asText()).isEqualTo(Provider.ISSUER);
        for (String endpoint :
                "authorization_endpoint token_endpoint userinfo_endpoint end_session_endpoint jwks_uri"
                        .split(" ", -1)) {
            assertThat(body.path(endpoint).asText()).startsWith(Provider.ISSUER + "/");
        }
        assertThat(body.path("code_challenge_methods_supported").get(0).asText()).isEqualTo("S256");
    }

    @Test
    void keySetHoldsOnlyThePublicHalf() {
        JsonNode key = Calls.body(provider.get("jwks")).path("keys").get(0);

        assertThat(key.fieldNames())
                .toIterable()
                .containsExactly("kty", "use", "alg", "kid", "n", "e");
        assertThat(key.path("e").asText()).isEqualTo("AQAB");
    }

    @Test
    void userinfoKnowsTheHolderOfAToken() {
        JsonNode body = Calls.body(userinfo(token("admin")));

        assertThat(body.path("groups").get(0).asText()).isEqualTo("admin");
        assertThat(body.path("preferred_username").asText()).isEqualTo("ponte-cli-admin");
    }

    @Test
    void userinfoRefusesForgedStaleAndMissingTokens() {
        String good = token("admin");
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";

        assertThat(userinfo(forged).status()).isEqualTo(401);
        assertThat(userinfo("nonsense").status()).isEqualTo(401);
        assertThat(userinfo("a.b.!").status()).isEqualTo(401);
        assertThat(userinfo(token("admin+expired")).status()).isEqualTo(401);
        assertThat(provider.get("userinfo").status()).isEqualTo(401);
    }

    @Test
    void otherPathsAreUnknown() {
        assertThat(provider.get("nothing").status()).isEqualTo(404);
        assertThat(provider.answer(Calls.json("POST", "/oidc/jwks", "")).status()).isEqualTo(405);
    }

    private String token(String scope) {
        return Calls.body(
                        provider.token(
                                "grant_type=client_credentials&client_id=ponte-cli"
                                        + "&client_secret=sandbox&scope="
                                        + scope))
                .path("access_token")
                .asText();
    }

    private Answer userinfo(String token) {
        return provider.get("userinfo", "authorization", "Bearer " + token);
    }
}
