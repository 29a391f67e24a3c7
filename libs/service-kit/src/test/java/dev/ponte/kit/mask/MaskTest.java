package dev.ponte.kit.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "5511999999999, 55119****9999",
        "554498765432, 5544****5432",
        "11999999999, 119****9999",
        "12345678, ****5678",
        "1234567, ****",
        "123456789012345@lid, 12345****2345@lid",
    })
    void aPhoneKeepsItsEnds(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @Test
    void aSecretKeepsFourCharactersAtMost() {
        assertThat(Mask.secret("3EAA11BB22CC33DD44EE55FF66007788")).isEqualTo("3EAA****");
        assertThat(Mask.secret("short")).isEqualTo("****");
        assertThat(Mask.secret(null)).isEmpty();
    }

    @Test
    void aUrlLosesItsCredentials() {
        assertThat(Mask.url("https://api.z-api.io/instances/3EAA11BB/token/5AB10C0D/send-text?x=1"))
                .isEqualTo("https://api.z-api.io/instances/****/token/****/send-text?x=****");
        assertThat(Mask.url("https://user:secret@host/path")).isEqualTo("https://****@host/path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST https://api.z-api.io/instances/hidden-1/token/hidden-2/send-text failed",
                "Authorization: Bearer hidden-3.abc",
                "token eyJhbGciOiJhiddenJ9.eyJzdWIiOiJoaWRkZW4ifQ.hidden_",
                "key sk-hidden1234567",
                "{\"client_secret\":\"hidden\",\"grant_type\":\"x\"}",
                "Client-Token=hidden",
                "GET /webhooks/kommo?secret=hidden&x=1",
                "postgresql://ponte:hidden@localhost/ponte",
            })
    void credentialsInFreeTextAreHidden(String text) {
        assertThat(Mask.text(text)).doesNotContain("hidden").contains("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from 5511987654321 now",
                "from +55 11 98765-4321 now",
                "from (11) 98765-4321 now",
                "from 11987654321 now",
                "key zapi/X/5511987654321",
            })
    void phonesInFreeTextAreHidden(String text) {
        assertThat(Mask.text(text)).doesNotContain("98765").contains("****4321");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: (11) 98765-4321",
                "Bearer 11 98765-4321",
                "GET /x?token=(11) 98765-4321",
            })
    void whatHidesASecretDoesNotBareHalfAPhone(String text) {
        assertThat(Mask.text(text)).doesNotContain("98765");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offset 1234567890123 of 8 partitions",
                "lead 31987654 at 2026-11-22T01:02:03.123456Z",
                "id 0192f0c1-5511-7999-9999-0123456789ab",
                "message 3EB0D5511999999999B3",
                "took 15 ms, 20 messages",
            })
    void idsAndTimesStayReadable(String text) {
        assertThat(Mask.text(text)).isEqualTo(text);
    }
}
