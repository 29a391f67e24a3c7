package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.ChatAddress;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Promise 6. */
@QuarkusTest
class QuickMessagesGetOneAnswerIT extends FlowTest {

    @Test
    void three_quick_messages_get_one_answer_to_all() {
        chatter.customer(phone, "oi");
        chatter.customer(phone, "tudo bem?");
        chatter.customer(phone, "quanto custa?");

        awaitAnswers(1);
        forAWhile().until(() -> answers().size() == 1);
        assertThat(answers()).containsExactly("Entendi: <oi> <tudo bem?> <quanto custa?>");
    }

    @Test
    void messages_that_overtook_each_other_are_read_as_they_were_written() {
        Instant first = Instant.now().minusSeconds(3);
        ChatAddress chat = Chatter.chat(phone);
        chatter.customer(chat, "3-" + phone, "quanto custa?", first.plusSeconds(2));
        chatter.customer(chat, "1-" + phone, "oi", first);
        chatter.customer(chat, "2-" + phone, "tudo bem?", first.plusSeconds(1));

        awaitAnswers(1);
        assertThat(answers()).containsExactly("Entendi: <oi> <tudo bem?> <quanto custa?>");
    }

    @Test
    void a_message_while_the_reply_is_written_supersedes_it() {
        outside.holdModel();
        chatter.customer(phone, "primeira " + phone);
        soon().until(() -> outside.timesAsked("primeira " + phone) == 1);
        chatter.customer(phone, "segunda");
        soon().until(() -> outside.timesAsked("primeira " + phone) == 2);
        outside.letModelAnswer();

        awaitAnswers(1);
        forAWhile().until(() -> answers().size() == 1);
        assertThat(answers()).containsExactly("Entendi: <primeira " + phone + "> <segunda>");
    }

    @Test
    void the_talk_goes_on_with_its_history() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        chatter.customer(phone, "e agora?");
        awaitAnswers(2);
        assertThat(answers()).containsExactly("Entendi: <oi>", "Entendi: <e agora?>");
    }

    /** A crashed database may forget a claim: the draft made for it must not pass for the next. */
    @Test
    void a_claim_that_was_forgotten_has_a_token_that_never_returns() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        String token = "SELECT reply_token FROM conversation WHERE phone = ?";
        long first = count(token, phone);
        count(
                "UPDATE conversation SET reply_token = 0 WHERE phone = ? RETURNING reply_token",
                phone);

        chatter.customer(phone, "e agora?");
        awaitAnswers(2);

        assertThat(count(token, phone)).isGreaterThan(first);
    }
}
