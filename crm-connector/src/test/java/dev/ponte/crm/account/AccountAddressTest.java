package dev.ponte.crm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountAddressTest {

    private static final AccountAddress KOMMO = new AccountAddress(List.of());

    @ParameterizedTest
    @CsvSource({
        "brasilhomes.kommo.com, https://brasilhomes.kommo.com",
        "https://loja.amocrm.ru/, https://loja.amocrm.ru",
        "Loja.Kommo.com, https://loja.kommo.com",
        "api-c.kommo.com, https://api-c.kommo.com",
    })
    void kommosOwnHostsAreAllowed(String address, URI base) {
        assertThat(KOMMO.allowed(address)).contains(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kommo.com",
                "evil.com",
                "loja.kommo.com.evil.com",
                "evil.com/loja.kommo.com",
                "evil.com#loja.kommo.com",
                "user@loja.kommo.com",
                "loja.kommo.com:8443",
                "http://loja.kommo.com",
                "loja.kommo.com/path",
                "127.0.0.1",
                "http://127.0.0.1:8090",
                "a.b.kommo.com",
            })
    void secretsGoNowhereElse(String address) {
        assertThat(KOMMO.allowed(address)).isEmpty();
    }

    @Test
    void anAddressThatTheOperatorAllowsMayHaveAPath() {
        AccountAddress sandbox = new AccountAddress(List.of("http://127.0.0.1:8090"));

        assertThat(sandbox.allowed("http://127.0.0.1:8090/kommo/master"))
                .contains(URI.create("http://127.0.0.1:8090/kommo/master"));
        assertThat(sandbox.allowed("127.0.0.1:8090/kommo/master"))
                .contains(URI.create("http://127.0.0.1:8090/kommo/master"));
        assertThat(sandbox.allowed("http://127.0.0.1:8090/kommo/../zapi")).isEmpty();
        assertThat(sandbox.allowed("http://127.0.0.1:8090@evil.com/")).isEmpty();
        assertThat(sandbox.allowed("http://127.0.0.1:80901/")).isEmpty();
    }
}
