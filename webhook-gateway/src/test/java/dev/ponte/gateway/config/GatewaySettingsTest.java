package dev.ponte.gateway.config;

import static dev.ponte.gateway.config.TestConfig.KOMMO_SECRET;
import static dev.ponte.gateway.config.TestConfig.ZAPI_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySettingsTest {

    private static final String ZAPI = "accounts.acme.zapi.main.";
    private static final String KOMMO = "accounts.acme.kommo.";

    @Test
    void sourcesWithASecretAreOpen() {
        Sources sources =
                GatewaySettings.from(
                                TestConfig.of(
                                        ZAPI + "instance-id", "I",
                                        ZAPI + "secret", ZAPI_SECRET,
                                        KOMMO + "account-id", "31987654",
                                        KOMMO + "subdomain", "brasilhomes",
                                        KOMMO + "secret", KOMMO_SECRET))
                        .sources();

        assertThat(sources.zapi()).extracting(ZapiSource::account).containsExactly("acme");
        assertThat(sources.kommo()).extracting(k -> k.kommo().id()).containsExactly(31987654L);
        assertThat(sources.closed()).isEmpty();
    }

    @Test
    void aSourceWithoutASecretIsClosed() {
        Sources sources =
                GatewaySettings.from(
                                TestConfig.of(
                                        ZAPI + "instance-id",
                                        "I",
                                        ZAPI + "secret",
                                        "",
                                        KOMMO + "account-id",
                                        "1",
                                        KOMMO + "secret",
                                        ""))
                        .sources();

        assertThat(sources.zapi()).isEmpty();
        assertThat(sources.kommo()).isEmpty();
        assertThat(sources.closed())
                .containsExactlyInAnyOrder(
                        "ponte.gateway.accounts.acme.zapi.main",
                        "ponte.gateway.accounts.acme.kommo");
    }

    @Test
    void blankVariablesAreNoSourceAtAll() {
        Sources sources =
                GatewaySettings.from(
                                TestConfig.of(
                                        ZAPI + "instance-id", "",
                                        ZAPI + "instance-token", "",
                                        ZAPI + "secret", "",
                                        KOMMO + "account-id", "",
                                        KOMMO + "subdomain", "",
                                        KOMMO + "secret", ""))
                        .sources();

        assertThat(sources).isEqualTo(new Sources(List.of(), List.of(), List.of()));
    }

    @Test
    void eachMistakeOfASourceHasItsMessage() {
        assertThat(
                        mistakes(
                                ZAPI + "secret", "too short",
                                ZAPI + "strict-token", "true",
                                KOMMO + "secret", KOMMO_SECRET,
                                KOMMO + "account-id", "x1"))
                .containsExactlyInAnyOrder(
                        "ponte.gateway.accounts.acme.zapi.main.secret is shorter than 32 characters",
                        "ponte.gateway.accounts.acme.zapi.main.secret may only have A-Z a-z 0-9 . _"
                                + " ~ -, for it stands in a URL",
                        "ponte.gateway.accounts.acme.zapi.main.strict-token needs"
                                + " ponte.gateway.accounts.acme.zapi.main.instance-token",
                        "ponte.gateway.accounts.acme.zapi.main.instance-id is missing: the source"
                                + " has a secret",
                        "ponte.gateway.accounts.acme.kommo.subdomain is missing: the source has a"
                                + " secret",
                        "ponte.gateway.accounts.acme.kommo.account-id is no account number: x1");
    }

    @Test
    void oneInstanceBelongsToOneAccount() {
        assertThat(
                        mistakes(
                                "accounts.a.zapi.x.instance-id",
                                "I",
                                "accounts.a.zapi.x.secret",
                                ZAPI_SECRET,
                                "accounts.b.zapi.x.instance-id",
                                "I",
                                "accounts.b.zapi.x.secret",
                                ZAPI_SECRET))
                .singleElement()
                .asString()
                .endsWith(".instance-id is the same as another's");
    }

    @Test
    void oneKommoAccountBelongsToOneAccount() {
        assertThat(
                        mistakes(
                                "accounts.a.kommo.account-id", "1",
                                "accounts.a.kommo.subdomain", "s",
                                "accounts.a.kommo.secret", KOMMO_SECRET,
                                "accounts.b.kommo.account-id", "1",
                                "accounts.b.kommo.subdomain", "t",
                                "accounts.b.kommo.secret", KOMMO_SECRET))
                .singleElement()
                .asString()
                .endsWith(".account-id is the same as another's");
    }

    @Test
    void accountNamesAreSlugs() {
        assertThat(mistakes("accounts.Acme_1.zapi.x.instance-id", "I"))
                .containsExactly(
                        "ponte.gateway.accounts.Acme_1 is no account name: use a-z, 0-9 and -, at"
                                + " most 63 characters");
    }

    @Test
    void limitsAreChecked() {
        assertThat(
                        mistakes(
                                "limits.max-body", "0",
                                "limits.max-depth", "0",
                                "limits.max-fields", "-1",
                                "limits.max-recorded-body", "200000",
                                "limits.max-held", "1000000",
                                "limits.strangers-per-second", "-1",
                                "publish-timeout", "0s",
                                "spool-timeout", "2s"))
                .containsExactlyInAnyOrder(
                        "ponte.gateway.limits.max-body must be at least 1",
                        "ponte.gateway.limits.max-depth must be at least 1",
                        "ponte.gateway.limits.max-fields must be at least 1",
                        "ponte.gateway.limits.strangers-per-second must be at least 0",
                        "ponte.gateway.limits.max-record must be at least 1300000 to hold"
                                + " max-recorded-body characters",
                        "ponte.gateway.limits.max-held must hold the largest delivery: twice"
                                + " max-record, max-body, and 16384",
                        "ponte.gateway.publish-timeout must be above 0",
                        "ponte.gateway.publish-timeout and spool-timeout must be at most 1800ms"
                                + " together: Kommo waits two seconds");
    }

    @Test
    void theFailureBudgetIsChecked() {
        assertThat(
                        mistakes(
                                "kommo-budget.failures", "0",
                                "kommo-budget.window", "59s",
                                "kommo-budget.late-after", "0s",
                                "kommo-budget.quarantine-from", "102"))
                .containsExactlyInAnyOrder(
                        "ponte.gateway.kommo-budget.failures must be at least 1",
                        "ponte.gateway.kommo-budget.window must be at least one minute",
                        "ponte.gateway.kommo-budget.late-after must be above 0",
                        "ponte.gateway.kommo-budget.quarantine-from must be from 0 to 101");
    }

    @Test
    void aRecordMustFitIntoTheSpool() {
        assertThat(mistakes("limits.max-record", "1000001"))
                .containsExactly(
                        "ponte.gateway.limits.max-record must be at most 1000000: the spool keeps"
                                + " no larger one");
    }

    @Test
    void secretsCannotBePrinted() {
        Secret secret = Secret.of(ZAPI_SECRET);

        assertThat(secret.toString()).doesNotContain(ZAPI_SECRET);
        assertThat(secret.matches(ZAPI_SECRET)).isTrue();
        assertThat(secret.matches(ZAPI_SECRET + "x")).isFalse();
        assertThat(secret.matches(null)).isFalse();
        assertThat(secret.matches("x".repeat(5_000))).isFalse();
    }

    private static List<String> mistakes(String... settings) {
        ConfigMistakes thrown =
                catchThrowableOfType(
                        ConfigMistakes.class, () -> GatewaySettings.from(TestConfig.of(settings)));
        assertThat(thrown).isNotNull();
        return thrown.mistakes();
    }
}
