package dev.ponte.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.config.TestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each open Kommo account has a budget, a gauge, counters, and two warnings. */
class FailureBudgetsTest {

    private static final String ACCOUNT = "accounts.acme.kommo.";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FailureBudgets budgets =
            new FailureBudgets(
                    GatewaySettings.from(
                            TestConfig.of(
                                    ACCOUNT + "account-id",
                                    "1",
                                    ACCOUNT + "subdomain",
                                    "acme",
                                    ACCOUNT + "secret",
                                    TestConfig.KOMMO_SECRET,
                                    "accounts.zapi.zapi.x.instance-id",
                                    "I",
                                    "accounts.zapi.zapi.x.secret",
                                    TestConfig.ZAPI_SECRET)),
                    meters);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    lines.add(ExtLogRecord.wrap(entry).getFormattedMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        Logger.getLogger(AccountBudget.class.getName()).addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(AccountBudget.class.getName()).removeHandler(handler);
    }

    @Test
    void twoWarningsSayWhoseAndWhatToDo() {
        for (int i = 0; i < 100; i++) {
            budgets.refused("acme");
        }

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("account=acme", "mend the cause"));
        assertThat(lines.getFirst()).contains("half", "count=50", "reason=refused");
        assertThat(lines.getLast()).contains("replay", "count=80");
    }

    @Test
    void theGaugeShowsThePartThatIsUsed() {
        budgets.refused("acme");
        budgets.notStored("acme");
        budgets.taken("acme", Duration.ofMillis(1_801));
        budgets.taken("acme", Duration.ofMillis(1_800));

        assertThat(
                        meters.get("ponte.gateway.failure.budget")
                                .tag("account", "acme")
                                .gauge()
                                .value())
                .isEqualTo(0.03);
        assertThat(meters.get("ponte.gateway.failures").counters())
                .hasSize(3)
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1));
    }

    @Test
    void onlyKommosAccountsHaveOne() {
        budgets.refused("zapi");
        budgets.told(Map.of("zapi", 100, "stranger", 100));

        assertThat(budgets.accounts()).containsExactly("acme");
        assertThat(budgets.quarantines("zapi")).isFalse();
        assertThat(budgets.quarantines("acme")).isFalse();
    }

    @Test
    void refusalsOfOtherReplicasCount() {
        budgets.told(Map.of("acme", 80));

        assertThat(budgets.quarantines("acme")).isTrue();
    }
}
