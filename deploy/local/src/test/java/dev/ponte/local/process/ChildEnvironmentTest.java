package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {

    private final ChildEnvironment environment =
            new ChildEnvironment(
                    Ports.from(Map.of("PONTE_SANDBOX_PORT", "18090", "PONTE_PORT", "18080")),
                    "127.0.0.1",
                    42);

    @Test
    void aServiceKnowsItsOwnSchemaAndTheBroker() {
        assertThat(environment.of(Part.CONVERSATION))
                .containsEntry("PONTE_DB_USER", "ponte_conversation")
                .containsEntry("PONTE_DB_NAME", "ponte")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")
                .containsEntry("QUARKUS_HTTP_PORT", "8082");
    }

    @Test
    void theDoorForPeopleHasNoDatabase() {
        assertThat(environment.of(Part.CONSOLE)).doesNotContainKey("PONTE_DB_PASSWORD");
    }

    @Test
    void theDoorForPeopleKnowsEveryService() {
        assertThat(environment.of(Part.CONSOLE))
                .containsEntry("PONTE_GATEWAY_URL", "http://127.0.0.1:8081")
                .containsEntry("PONTE_CONVERSATION_URL", "http://127.0.0.1:8082")
                .containsEntry("PONTE_VENDOR_URL", "http://127.0.0.1:8083")
                .containsEntry("PONTE_SCHEDULING_URL", "http://127.0.0.1:8084")
                .containsEntry("PONTE_SYNC_URL", "http://127.0.0.1:8085")
                .containsEntry("PONTE_CRM_URL", "http://127.0.0.1:8086");
    }

    @Test
    void peopleSignInAtTheDoorWithNothingToSetUp() {
        assertThat(environment.of(Part.CONSOLE))
                .containsEntry("PONTE_CONSOLE_CLIENT_ID", "ponte-console")
                .containsEntry("PONTE_CONSOLE_CLIENT_SECRET", "sandbox")
                .hasEntrySatisfying(
                        "PONTE_CONSOLE_SESSION_SECRET",
                        secret -> assertThat(secret).hasSizeGreaterThanOrEqualTo(32));
    }

    @Test
    void replicationKnowsTheWayToKommoAndItsOwnName() {
        assertThat(environment.of(Part.SYNC))
                .containsEntry("PONTE_CRM_URL", "http://127.0.0.1:8086")
                .containsEntry("PONTE_SERVICE_CLIENT_ID", "ponte-service")
                .containsEntry("PONTE_SERVICE_CLIENT_SECRET", "sandbox");
    }

    @Test
    void noticesStayOnThisMachine() {
        assertThat(environment.of(Part.SYNC))
                .containsEntry("PONTE_SMTP_MOCK", "true")
                .containsEntry(
                        "PONTE_SYNC_NOTIFY_WEBHOOKS_SANDBOX",
                        "http://127.0.0.1:18090/slack/services/T0/B0/sandbox");
    }

    @Test
    void outsideSystemsAreTheSandboxWhereverItListens() {
        assertThat(environment.of(Part.CONVERSATION))
                .containsEntry("ZAPI_BASE_URL", "http://127.0.0.1:18090/zapi")
                .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:18090/openai/v1")
                .containsEntry("PONTE_OIDC_ISSUER", "http://127.0.0.1:18090/oidc");
        assertThat(environment.of(Part.SANDBOX))
                .containsEntry("SANDBOX_WEBHOOK_BASE", "http://127.0.0.1:18080");
    }

    @Test
    void everyoneKnowsWhoseChildItIs() {
        for (Part part : Part.values()) {
            assertThat(environment.of(part)).containsEntry("PONTE_PARENT_PID", "42");
        }
    }
}
