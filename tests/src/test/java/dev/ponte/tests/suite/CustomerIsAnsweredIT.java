package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job: a customer's WhatsApp message is answered (D1, D2, D3, A6). */
class CustomerIsAnsweredIT extends SuiteTest {

    @Test
    void a_message_gets_an_answer_through_the_whole_suite() {
        customerWrites("Oi, quero um orçamento");
        soon().until(() -> answers().size() == 1);
        assertThat(answers().getFirst()).contains("quero um orçamento");
    }

    @Test
    void three_quick_messages_get_one_answer_to_all() {
        customerWrites("oi");
        customerWrites("tudo bem?");
        customerWrites("quanto custa?");
        soon().until(() -> !answers().isEmpty());
        forAWhile().until(() -> answers().size() == 1);
        assertThat(answers().getFirst()).contains("oi", "tudo bem?", "quanto custa?");
    }

    @Test
    void a_delivery_sent_five_times_has_one_effect() {
        for (int i = 0; i < 5; i++) {
            receive(Map.of("phone", phone, "text", "oi", "messageId", "SAME" + phone));
        }
        soon().until(() -> !answers().isEmpty());
        forAWhile().until(() -> answers().size() == 1);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void a_number_without_the_ninth_digit_is_the_same_customer() {
        String ninth = "55449" + phone.substring(5);
        String old = "5544" + phone.substring(5);
        customerWrites(ninth, "oi");
        soon().until(() -> answers(ninth).size() == 1);
        customerWrites(old, "ainda eu");
        soon().until(() -> answers(old).size() == 1);
        assertThat(conversation(ninth).path("messages")).hasSize(4);
    }

    @Test
    void a_seller_on_the_phone_silences_the_bot_and_gives_it_back() {
        customerWrites("oi");
        soon().until(() -> answers().size() == 1);
        sellerTypesOnThePhone("Olá, aqui é a Ana");
        customerWrites("oi Ana");
        forAWhile().until(() -> answers().size() == 1);
        sellerTypesOnThePhone("/liberar");
        soon().until(() -> answers().size() == 2);
        assertThat(conversation(phone).path("ownership")).hasSize(2);
    }

    @Test
    void a_voice_message_is_recorded_and_answered() {
        receive(Map.of("phone", phone, "audio", "quero saber o preço"));
        soon().until(() -> answers().size() == 1);
        assertThat(messages().get(0).path("kind").asText()).isEqualTo("AUDIO");
    }

    private JsonNode messages() {
        return conversation(phone).path("messages");
    }

    private JsonNode conversation(String of) {
        String[] viewer = bearer("viewer");
        JsonNode list = Http.get(frontDoor + "/conversations/active?limit=500", viewer).json();
        for (JsonNode one : list.path("conversations")) {
            if (one.path("phone").asText().equals(of)) {
                String id = one.path("conversation_id").asText();
                return Http.get(frontDoor + "/api/conversations/" + id, viewer).json();
            }
        }
        throw new IllegalStateException("no conversation with " + of + " in " + list);
    }
}
