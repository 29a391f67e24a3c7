package dev.ponte.sync.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.client.CallContext;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import dev.ponte.testing.ScriptedServer;
import dev.ponte.testing.ScriptedServer.Call;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "schema", value = "sync"))
@WithTestResource(KafkaResource.class)
@WithTestResource(ServiceHasItsOwnTokenIT.Played.class)
class ServiceHasItsOwnTokenIT {

    private static ScriptedServer server;

    @Inject KommoAccess kommo;

    /** The provider and crm-connector, in one. */
    public static final class Played implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            server =
                    new ScriptedServer()
                            .answers(
                                    200,
                                    """
                                    {"access_token":"of-the-service","token_type":"Bearer","expires_in":3600}
                                    """,
                                    "Content-Type",
                                    "application/json")
                            .answers(
                                    200,
                                    """
                                    {"id":31987654,"name":"Matriz","subdomain":"matriz"}
                                    """,
                                    "Content-Type",
                                    "application/json");
            String base = server.uri("").toString();
            return Map.of(
                    "PONTE_OIDC_ISSUER",
                    base + "/oidc",
                    // The port that other tests keep would win over PONTE_CRM_URL.
                    "ponte.sync.crm-url",
                    base,
                    "PONTE_SERVICE_CLIENT_SECRET",
                    "s3cret");
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    @Test
    void kommoIsAskedWithTheServicesOwnTokenWhichIsKept() {
        read();
        read();

        List<Call> calls = server.calls();
        assertThat(calls)
                .extracting(Call::toString)
                .startsWith("POST /oidc/token", "GET /internal/kommo/matriz/api/v4/account")
                .filteredOn(line -> line.startsWith("POST"))
                .hasSize(1);
        assertThat(calls.getFirst().body()).contains("grant_type=client_credentials");
        assertThat(calls.getFirst().header("Authorization"))
                .isEqualTo(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("ponte-service:s3cret".getBytes(UTF_8)));
        assertThat(calls.getLast().header("Authorization")).isEqualTo("Bearer of-the-service");
    }

    private void read() {
        assertThat(
                        kommo.account("matriz", CallContext.BULK)
                                .get()
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .id())
                .isEqualTo(31987654);
    }
}
