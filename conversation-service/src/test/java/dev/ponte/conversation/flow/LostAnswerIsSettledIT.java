package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.MessageStatusChanged.Status;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 2: Z-API takes a text and does not say so, because it is slow or the line breaks. */
@QuarkusTest
class LostAnswerIsSettledIT extends FlowTest {

    @BeforeEach
    void anAnswerOfWhichNobodyKnows() {
        outside.zapiLosesAnswers(1);
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        soon().until(() -> "connection_lost".equals(error()));
        assertThat(sendState()).isEqualTo("SENDING");
    }

    @Test
    void a_message_the_channel_tells_of_is_not_sent_again() {
        chatter.status(phone, "TOLD-" + UUID.randomUUID(), Status.SENT, null);
        patienceEnds();
        soon().until(() -> sendState().equals("SENT"));
        assertThat(error()).isNull();
        forAWhile().until(() -> answers().size() == 1);
        assertThat(owner()).isEqualTo("BOT");
    }

    @Test
    void a_message_nobody_tells_of_is_sent_once_more() {
        patienceEnds();
        awaitAnswers(2);
        soon().until(() -> sendState().equals("SENT"));
        forAWhile().until(() -> answers().size() == 2);
    }

    /** In two seconds: time for what the channel tells. */
    private void patienceEnds() {
        assertThat(
                        value(
                                "UPDATE message SET send_wake_at = now() + interval '2 seconds'"
                                        + " WHERE author = 'BOT' AND conversation_id ="
                                        + " (SELECT id FROM conversation WHERE phone = ?)"
                                        + " RETURNING seq",
                                phone))
                .isNotEmpty();
    }

    private String error() {
        return value(
                "SELECT m.send_error FROM message m JOIN conversation c ON c.id = m.conversation_id"
                        + " WHERE c.phone = ? AND m.author = 'BOT'",
                phone);
    }
}
