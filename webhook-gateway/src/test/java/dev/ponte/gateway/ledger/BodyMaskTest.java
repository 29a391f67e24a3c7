package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.Fixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyMaskTest {

    @Test
    void aJsonBodyKeepsItsShapeAndLosesItsPhonesAndSecrets() {
        String body =
                """
                {"phone":"5551987654321","fromMe":false,"momment":1767954000123,
                 "senderLid":"81896604192873@lid","clientToken":"F1234567890123456789",
                 "nested":{"access_token":"eyJhbGciOi.J9eyJzdWIi.x","list":["ligue 51 98765-4321"]},
                 "foreign":{"connectedPhone":"351912345678"},"nothing":null}
                """;

        assertThat(BodyMask.of(body))
                .isEqualTo(
                        "{\"phone\":\"55519****4321\",\"fromMe\":false,\"momment\":1767954000123,"
                                + "\"senderLid\":\"81896****2873@lid\",\"clientToken\":\"****\","
                                + "\"nested\":{\"access_token\":\"****\",\"list\":[\"ligue 519****4321\"]},"
                                + "\"foreign\":{\"connectedPhone\":\"3519****5678\"},\"nothing\":null}");
    }

    @Test
    void aFormKeepsItsShapeAndLosesItsPhonesAndSecrets() {
        assertThat(
                        BodyMask.of(
                                "account[id]=31987654&contacts%5Badd%5D%5B0%5D%5Bphone%5D=%2B351+912+345+678"
                                        + "&message[add][0][text]=Ligue+%2855%29+51+98765-4321%21"
                                        + "&token=abc&flag&text=%C3%A9+isso"))
                .isEqualTo(
                        "account[id]=31987654&contacts%5Badd%5D%5B0%5D%5Bphone%5D=%2B351+****+678"
                                + "&message[add][0][text]=Ligue+%2855%29+519****4321%21"
                                + "&token=****&flag&text=%C3%A9+isso");
    }

    @Test
    void whatIsCutOrBrokenIsMaskedAsText() {
        assertThat(BodyMask.of("{\"phone\":\"5551987654321\",\"api_key\":\"abcdef"))
                .isEqualTo("{\"phone\":\"55519****4321\",\"api_key\":\"****");
        assertThat(BodyMask.of("a=%zz&phone=5551987654321")).isEqualTo("a=%zz&phone=55519****4321");
        assertThat(BodyMask.of("ligue 5551987654321")).isEqualTo("ligue 55519****4321");
        assertThat(BodyMask.of("")).isEmpty();
        assertThat(BodyMask.of("[".repeat(50_000))).hasSize(50_000);
    }

    @Test
    void noFixtureShowsAPhone() {
        for (String name : new String[] {"received-text", "received-echo", "status-read"}) {
            String body = new String(Fixtures.zapi(name), StandardCharsets.UTF_8);
            assertThat(body).containsPattern("55\\d{10,11}");
            assertThat(BodyMask.of(body)).doesNotContainPattern("55\\d{10,11}");
        }
    }
}
