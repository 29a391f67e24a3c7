package dev.ponte.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.config.KommoSource;
import dev.ponte.gateway.config.Secret;
import dev.ponte.gateway.intake.Verdict.Accepted;
import dev.ponte.gateway.intake.Verdict.Refused;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.kommo.KommoAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KommoDoorTest {

    private static final Limits LIMITS = new Limits(4_096, 8, 100);
    private static final String LEAD = "&leads[delete][0][id]=1";

    private final KommoDoor door =
            new KommoDoor(
                    List.of(
                            source("acme", 31987654, "brasilhomes", "s1"),
                            source("beta", 2, "beta", "s1"),
                            source("gamma", 3, "gamma", "s3")),
                    LIMITS);

    @Test
    void theAccountTellsApartWhoSharesASecret() {
        byte[] ours = Fixtures.kommo("lead-won");

        assertThat(((Accepted) door.judge(delivery("s1", ours))).account()).isEqualTo("acme");
        assertThat(accepted("account[id]=2" + LEAD).account()).isEqualTo("beta");
    }

    @Test
    void theNumberDecidesSinceSubdomainsAreRenamed() {
        assertThat(accepted("account[id]=31987654&account[subdomain]=renamed" + LEAD).account())
                .isEqualTo("acme");
        assertThat(accepted("account[subdomain]=BrasilHomes" + LEAD).account()).isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account[id]=3",
                "account[id]=99&account[subdomain]=brasilhomes",
                "account[subdomain]=gamma",
                "account[id]=x&account[subdomain]=y"
            })
    void anotherAccountIsForeign(String account) {
        assertThat(refusal("s1", account + LEAD)).isEqualTo(Refusal.FOREIGN_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leads[delete][0][id]=1", "{}", "hello", "account=1", "{\"account\":1}"})
    void aBodyThatNamesNoAccountIsUnreadable(String body) {
        assertThat(refusal("s1", body)).isEqualTo(Refusal.NO_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({"s2", "''", "s1x"})
    void whoHasNoSecretIsAStranger(String secret) {
        assertThat(door.judge(delivery(secret, bytes("account[id]=2" + LEAD))))
                .isEqualTo(new Refused(null, Refusal.WRONG_SECRET));
    }

    @Test
    void limitsHold() {
        assertThat(refusal("s1", "a=" + "x".repeat(5_000))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal("s1", "")).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal("s1", "{\"a\":")).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal("s1", "a" + "[b]".repeat(20) + "=1")).isEqualTo(Refusal.TOO_DEEP);
        assertThat(refusal("s1", "a=1&".repeat(200))).isEqualTo(Refusal.TOO_MANY_FIELDS);
    }

    private Accepted accepted(String body) {
        return (Accepted) door.judge(delivery("s1", bytes(body)));
    }

    private Refusal refusal(String secret, String body) {
        return ((Refused) door.judge(delivery(secret, bytes(body)))).why();
    }

    private static KommoSource source(String account, long id, String subdomain, String secret) {
        return new KommoSource(account, new KommoAccount(id, subdomain), Secret.of(secret));
    }

    private static Delivery delivery(String secret, byte[] body) {
        return new Delivery(
                "d1",
                "/webhooks/kommo",
                new Delivery.Credentials(secret, null),
                "application/x-www-form-urlencoded",
                body,
                Instant.EPOCH);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
