package dev.ponte.sandbox.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
    private static final String CLI = "client_id=ponte-cli&client_secret=sandbox";

    private final Provider provider = new Provider();

    @ParameterizedTest
    @CsvSource({"viewer,viewer", "operator,operator", "openid admin,admin", "'',viewer"})
    void scriptsGetTheRoleTheyAskFor(String scope, String role) {
        JsonNode claims = claims(credentials(CLI, scope));

        assertThat(claims.path("groups")).hasSize(1);
        assertThat(claims.path("groups").get(0).asText()).isEqualTo(role);
        assertThat(claims.path("accounts").get(0).asText()).isEqualTo("*");
        assertThat(claims.path("aud").asText()).isEqualTo("ponte");
        assertThat(claims.path("iss").asText()).isEqualTo(Provider.ISSUER);
        assertThat(claims.path("preferred_username").asText()).isEqualTo("ponte-cli-" + role);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_600);
    }

    @Test
    void servicesAreInTheGroupService() {
        JsonNode claims =
                claims(credentials("client_id=ponte-service&client_secret=sandbox", "admin"));

        assertThat(claims.path("groups").get(0).asText()).isEqualTo("service");
    }

    @Test
    void tokenMayBeBoundedToAccounts() {
        JsonNode claims = claims(credentials(CLI, "admin account:loja1 account:loja2"));

        assertThat(claims.path("accounts").toString()).isEqualTo("[\"loja1\",\"loja2\"]");
    }

    @Test
    void staleTokenCanBeAskedFor() {
        JsonNode claims = claims(credentials(CLI, "admin expired"));

        assertThat(claims.path("exp").asLong()).isLessThan(provider.now.getEpochSecond());
    }

    @Test
    void clientMayUseBasic() {
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "ponte-cli:sandbox".getBytes(StandardCharsets.UTF_8));

        assertThat(provider.token("grant_type=client_credentials", "authorization", basic).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=ponte-cli&client_secret=wrong",
                "client_id=ponte-cli",
                "client_id=other&client_secret=sandbox",
                ""
            })
    void unknownClientsAndWrongSecretsAreRefused(String who) {
        Answer answer = provider.token("grant_type=client_credentials&" + who);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Calls.body(answer).path("error").asText()).isEqualTo("invalid_client");
        assertThat(answer.headers()).containsKey("www-authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!", "Basic ", "Basic cG9udGUtY2xp"})
    void brokenBasicIsRefused(String header) {
        assertThat(
                        provider.token("grant_type=client_credentials", "authorization", header)
                                .status())
                .isEqualTo(401);
    }

    @Test
    void consoleIsForPeople() {
        assertThat(
                        error(
                                "grant_type=client_credentials&client_id=ponte-console"
                                        + "&client_secret=sandbox"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void otherGrantsAreNotSupported() {
        assertThat(error("grant_type=password&" + CLI)).isEqualTo("unsupported_grant_type");
        assertThat(error(CLI)).isEqualTo("unsupported_grant_type");
    }

    @Test
    void bodyMustBeAForm() {
        assertThat(provider.answer(Calls.json("POST", "/oidc/token", "{}")).status())
                .isEqualTo(400);
        assertThat(provider.get("token").status()).isEqualTo(405);
    }

    @Test
    void answerIsNotToBeStored() {
        assertThat(credentials(CLI, "viewer").headers()).containsEntry("cache-control", "no-store");
    }

    private Answer credentials(String who, String scope) {
        return provider.token(
                "grant_type=client_credentials&" + who + "&scope=" + scope.replace(" ", "+"));
    }

    private String error(String form) {
        Answer answer = provider.token(form);
        assertThat(answer.status()).isEqualTo(400);
        return Calls.body(answer).path("error").asText();
    }

    private static JsonNode claims(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Provider.claims(Calls.body(answer).path("access_token").asText());
    }
}
