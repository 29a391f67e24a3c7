package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Promise 5. */
@QuarkusTest
class BotStaysSilentAfterTakeoverIT extends FlowTest {

    @Test
    void a_seller_who_types_on_the_phone_silences_the_bot() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        chatter.sellerOnPhone(phone, "Olá, aqui é a Ana");
        soon().until(() -> owner().equals("PERSON"));
        chatter.customer(phone, "que bom, Ana");
        forAWhile().until(() -> answers().size() == 1);
    }

    @Test
    void a_reply_that_is_being_written_is_dropped() {
        outside.holdModel();
        chatter.customer(phone, "lento " + phone);
        soon().until(() -> outside.timesAsked("lento " + phone) == 1);
        chatter.sellerOnPhone(phone, "/assumir");
        soon().until(() -> owner().equals("PERSON"));
        outside.letModelAnswer();
        forAWhile().until(() -> answers().isEmpty());
    }

    @Test
    void a_reply_that_waits_for_its_next_attempt_is_dropped() {
        outside.zapiFails(503, 100);
        chatter.customer(phone, "oi");
        soon().until(() -> sendState().equals("QUEUED"));
        chatter.sellerOnPhone(phone, "/assumir");
        soon().until(() -> owner().equals("PERSON"));
        outside.zapiFails(503, 0);
        soon().until(() -> sendState().equals("DROPPED"));
        assertThat(answers()).isEmpty();

        chatter.sellerOnPhone(phone, "/liberar");
        awaitAnswers(1);
        assertThat(answers()).as("nobody had answered, so the bot does").hasSize(1);
    }

    @Test
    void a_take_over_before_the_first_message_holds() {
        chatter.sellerOnPhone(phone, "Oi Maria, aqui é a Ana");
        chatter.customer(phone, "oi Ana");
        soon().until(() -> owner().equals("PERSON"));
        forAWhile().until(() -> answers().isEmpty());
    }

    @Test
    void handing_back_answers_the_customer_who_waits() {
        chatter.sellerOnPhone(phone, "/assumir");
        chatter.customer(phone, "alguém aí?");
        forAWhile().until(() -> answers().isEmpty());
        chatter.sellerOnPhone(phone, "/liberar");
        awaitAnswers(1);
        assertThat(answers()).containsExactly("Entendi: <alguém aí?>");
    }

    @Test
    void a_customer_who_types_the_command_commands_nothing() {
        chatter.customer(phone, "/assumir");
        awaitAnswers(1);
        assertThat(owner()).isEqualTo("BOT");
    }
}
