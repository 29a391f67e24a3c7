package dev.ponte.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LendingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, -, -, LENT",
                "GET, -, same-origin, LENT",
                "HEAD, -, none, LENT",
                "GET, console, cross-site, WITHHELD",
                "GET, -, same-site, WITHHELD",
                "GET, -, what-comes-next, WITHHELD",
                "POST, console, -, LENT",
                "DELETE, console, same-origin, LENT",
                "POST, -, same-origin, REFUSED",
                "POST, other, same-origin, REFUSED",
                "PUT, console, same-site, REFUSED",
                "PATCH, console, cross-site, REFUSED",
                "POST, console, none, REFUSED",
                "OPTIONS, -, -, REFUSED",
                "get, -, -, REFUSED"
            })
    void aSessionServesItsOwnPagesOnly(String method, String mark, String site, Lending expected) {
        assertThat(Lending.of(method, mark, site)).isEqualTo(expected);
    }
}
