package dev.ponte.sync.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

    @ParameterizedTest
    @CsvSource({
        "https://loja.kommo.com,loja.kommo.com,true",
        "https://loja.kommo.com,https://Loja.kommo.com/,true",
        "https://loja.kommo.com,outra.kommo.com,false",
        "http://127.0.0.1:8090/kommo/a,127.0.0.1:8090/kommo/b,false",
    })
    void anAddressIsTheSameHoweverItIsWritten(String known, String written, boolean same) {
        assertThat(new Connection("connected", null, known).isAt(written)).isEqualTo(same);
    }
}
