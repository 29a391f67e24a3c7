package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.zapi.Numbers.Registration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Zapi zapi = new Zapi();

    @Test
    void numbersExistUnlessDeclaredOtherwise() {
        zapi.numbers.declare("5511900000000", new Registration(false, "5511900000000", null));

        assertThat(exists("5511999999999")).isTrue();
        assertThat(exists("5511900000000")).isFalse();
        assertThat(exists("551100000000")).as("the same without the ninth digit").isFalse();
    }

    @Test
    void phoneIsTheOneWhatsAppRegistered() {
        zapi.numbers.declare("5544998765432", new Registration(true, "554498765432", "9@lid"));

        JsonNode found = Zapi.body(zapi.get("phone-exists/5544998765432"));

        assertThat(found.path("phone").asText()).isEqualTo("554498765432");
        assertThat(found.path("lid").asText()).isEqualTo("9@lid");
    }

    @Test
    void answersAnObjectOrBySettingAnArray() {
        Zapi documented = new Zapi(Zapi.rules(Optional.of("CT"), true, false, 10));

        assertThat(Zapi.body(zapi.get("phone-exists/5511999999999")).isObject()).isTrue();
        JsonNode array = Zapi.body(documented.get("phone-exists/5511999999999"));
        assertThat(array.isArray()).isTrue();
        assertThat(array.get(0).path("exists").asBoolean()).isTrue();
    }

    @Test
    void batchKeepsOrderAndNamesBothForms() {
        JsonNode found =
                Zapi.body(
                        zapi.post(
                                "phone-exists-batch",
                                "{\"phones\":[\"5511999999999\",\"5511888888888\"]}"));

        assertThat(found.findValuesAsText("inputPhone"))
                .containsExactly("5511999999999", "5511888888888");
        assertThat(found.findValuesAsText("outputPhone")).hasSize(2);
        assertThat(zapi.post("phone-exists-batch", "{}").status()).isEqualTo(400);
    }

    @Test
    void bothSpellingsOfANumberHaveOneLid() {
        assertThat(Numbers.lid("5544998765432")).isEqualTo(Numbers.lid("554498765432"));
        assertThat(Numbers.lid("5544998765432")).matches("1\\d{14}@lid");
        assertThat(Numbers.lid("5544998765432")).isNotEqualTo(Numbers.lid("5544998765433"));
    }

    private boolean exists(String phone) {
        return Zapi.body(zapi.get("phone-exists/" + phone)).path("exists").asBoolean();
    }
}
