package dev.ponte.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.config.GatewayConfig.Kommo;
import dev.ponte.gateway.config.GatewayConfig.Zapi;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The names and defaults that installations rely on. */
class GatewayConfigTest {

    @Test
    void defaults() {
        GatewayConfig config = TestConfig.of();

        assertThat(config.accounts()).isEmpty();
        assertThat(config.publishTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.spoolTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.limits().maxBody()).isEqualTo(1024 * 1024);
        assertThat(config.limits().maxDepth()).isEqualTo(32);
        assertThat(config.limits().maxFields()).isEqualTo(10_000);
        assertThat(config.limits().maxRecordedBody()).isEqualTo(128 * 1024);
        assertThat(config.limits().maxRecord()).isEqualTo(1_000_000);
        assertThat(config.limits().maxHeld()).isEmpty();
        assertThat(config.limits().strangersPerSecond()).isEqualTo(20);
        assertThat(config.kommoBudget().countEvery()).isEqualTo("30s");
        assertThat(GatewaySettings.from(config).failureLimits())
                .isEqualTo(
                        new FailureLimits(100, Duration.ofHours(2), Duration.ofMillis(1_800), 80));
        assertThat(GatewaySettings.from(config).maxHeld())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 4);
        assertThat(GatewaySettings.from(config).sources().zapi()).isEmpty();
    }

    @Test
    void names() {
        GatewayConfig config =
                TestConfig.of(
                        "publish-timeout", "300ms",
                        "spool-timeout", "700ms",
                        "limits.max-body", "1",
                        "limits.max-depth", "2",
                        "limits.max-fields", "3",
                        "limits.max-recorded-body", "4",
                        "limits.max-record", "5",
                        "limits.max-held", "8",
                        "limits.strangers-per-second", "6",
                        "kommo-budget.failures", "9",
                        "kommo-budget.window", "10m",
                        "kommo-budget.late-after", "11ms",
                        "kommo-budget.quarantine-from", "12",
                        "kommo-budget.count-every", "off",
                        "accounts.acme.zapi.main.instance-id", "I",
                        "accounts.acme.zapi.main.instance-token", "T",
                        "accounts.acme.zapi.main.secret", "S",
                        "accounts.acme.zapi.main.strict-token", "true",
                        "accounts.acme.kommo.account-id", "7",
                        "accounts.acme.kommo.subdomain", "acme",
                        "accounts.acme.kommo.secret", "K");

        assertThat(config.publishTimeout()).isEqualTo(Duration.ofMillis(300));
        assertThat(config.spoolTimeout()).isEqualTo(Duration.ofMillis(700));
        assertThat(config.limits().maxBody()).isEqualTo(1);
        assertThat(config.limits().maxDepth()).isEqualTo(2);
        assertThat(config.limits().maxFields()).isEqualTo(3);
        assertThat(config.limits().maxRecordedBody()).isEqualTo(4);
        assertThat(config.limits().maxRecord()).isEqualTo(5);
        assertThat(config.limits().maxHeld()).hasValue(8);
        assertThat(config.limits().strangersPerSecond()).isEqualTo(6);
        assertThat(config.kommoBudget().failures()).isEqualTo(9);
        assertThat(config.kommoBudget().window()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.kommoBudget().lateAfter()).isEqualTo(Duration.ofMillis(11));
        assertThat(config.kommoBudget().quarantineFrom()).isEqualTo(12);
        assertThat(config.kommoBudget().countEvery()).isEqualTo("off");
        Zapi zapi = config.accounts().get("acme").zapi().get("main");
        assertThat(zapi.instanceId()).contains("I");
        assertThat(zapi.instanceToken()).contains("T");
        assertThat(zapi.secret()).contains("S");
        assertThat(zapi.strictToken()).isTrue();
        Kommo kommo = config.accounts().get("acme").kommo();
        assertThat(kommo.accountId()).contains("7");
        assertThat(kommo.subdomain()).contains("acme");
        assertThat(kommo.secret()).contains("K");
    }
}
