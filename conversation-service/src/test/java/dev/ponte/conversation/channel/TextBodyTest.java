package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBodyTest {

    @Test
    void itIsTheBodyOfTheReference() {
        assertThat(TextBody.of(to("5551987654321", "Olá, \"Maria\"!\nTudo bem?", "3EB0AA55C01D")))
                .isEqualTo(
                        """
                        {"phone":"5551987654321","message":"Olá, \\"Maria\\"!\\nTudo bem?",\
                        "messageId":"3EB0AA55C01D"}\
                        """);
    }

    @Test
    void withoutAQuoteThereIsNoMessageId() {
        assertThat(TextBody.of(to("5551987654321", "Oi", null)))
                .isEqualTo("{\"phone\":\"5551987654321\",\"message\":\"Oi\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554498765432",
                "100200300400500@lid",
                "120363019502650977-group",
                "5511999999999-1623281429-group"
            })
    void addressesAsZapiGivesThemAreTaken(String address) {
        assertThat(TextBody.of(to(address, "Oi", null))).contains("\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+5551987654321",
                "55 51 98765-4321",
                "123",
                "status@broadcast",
                "1774895799-broadcast",
                "1@newsletter",
                "5551987654321\n"
            })
    void otherAddressesAreRefusedWithoutAsking(String address) {
        assertThatThrownBy(() -> TextBody.of(to(address, "Oi", null)))
                .hasMessage("not sent: PERMANENT (address_invalid)");
    }

    @Test
    void aBlankTextIsRefusedWithoutAsking() {
        assertThatThrownBy(() -> TextBody.of(to("5551987654321", " \n", null)))
                .hasMessage("not sent: PERMANENT (text_blank)");
    }

    private static Outgoing to(String address, String text, String quoted) {
        return new Outgoing("default", "main", address, text, quoted, null);
    }
}
