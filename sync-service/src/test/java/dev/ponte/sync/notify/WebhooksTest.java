package dev.ponte.sync.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.sync.account.InvalidSettingsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/sEcReT",
                "http://127.0.0.1.example/sEcReT",
                "file:///sEcReT",
                "https:///sEcReT",
                "sEc ReT"
            })
    void onlyHttpsIsTakenAndTheAddressIsNotSaid(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhooks(Map.of("vendas", address)))
                .withMessageContaining("vendas")
                .withMessageNotContaining("ReT");
    }

    @Test
    void httpsAndThisMachineAreTaken() {
        Webhooks webhooks =
                new Webhooks(Map.of("a", "https://hooks.example/x", "b", "http://127.0.0.1:1/x"));

        assertThat(webhooks.names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a@b.c\r\nBcc: x@y.z", "Ana <a@b.c>", "a@b.c,d@e.f"})
    void anAddressIsOneAddress(String email) {
        assertThatThrownBy(() -> new NotifySettings(List.of(email), null, List.of(), "en", 10))
                .isInstanceOf(InvalidSettingsException.class);
    }
}
