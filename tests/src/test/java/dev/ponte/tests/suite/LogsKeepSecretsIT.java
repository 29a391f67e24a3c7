package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No token, no secret and no full phone in any log. */
class LogsKeepSecretsIT extends SuiteTest {

    private static final List<String> SECRETS =
            List.of(
                    "5AB10C0D20E30F405A60B70C80D90E0F",
                    "Fsandbox0client0token",
                    "sandbox-zapi-webhook-secret-000001",
                    "sandbox-kommo-webhook-secret-0001",
                    "sk-sandbox",
                    "eyJ");

    @Test
    void a_talk_with_failures_leaves_no_secret_and_no_phone_in_the_logs() throws IOException {
        Http.post(
                sandbox + "/_sandbox/faults", Map.of("system", "zapi", "kind", "500", "times", 1));
        customerWrites("meu segredo " + phone);
        soon().until(() -> answers().size() == 1);
        bearer("admin");

        assertThat(running.logs())
                .isNotEmpty()
                .allSatisfy(
                        (file, log) -> {
                            assertThat(SECRETS).as("secrets in %s", file).noneMatch(log::contains);
                            assertThat(log).as("phone in %s", file).doesNotContain(phone);
                            assertThat(log)
                                    .as("words of a customer in %s", file)
                                    .doesNotContain("meu segredo");
                        });
    }
}
