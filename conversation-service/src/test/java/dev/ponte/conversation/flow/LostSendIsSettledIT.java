package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.MessageStatusChanged.Status;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker dies between asking Z-API and writing down that it did. */
@QuarkusTest
class LostSendIsSettledIT extends FlowTest {

    @BeforeEach
    void firstAnswer() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        soon().until(() -> sendState().equals("SENT"));
    }

    @Test
    void a_message_the_channel_tells_of_is_not_sent_again() {
        senderDied();
        chatter.status(phone, "TOLD-" + UUID.randomUUID(), Status.SENT, null);
        soon().until(() -> sendState().equals("SENT"));
        forAWhile().until(() -> answers().size() == 1);
    }

    @Test
    void a_message_nobody_tells_of_is_sent_once_more() {
        senderDied();
        leaseEnds();
        awaitAnswers(2);
        assertThat(answers()).containsExactly("Entendi: <oi>", "Entendi: <oi>");
        forAWhile().until(() -> answers().size() == 2);
    }

    private void senderDied() {
        change(
                "UPDATE message SET send_state = 'SENDING', channel_message_id = NULL,"
                        + " send_started_at = now(), send_wake_at = now() + interval '2 seconds'"
                        + " WHERE author = 'BOT' AND conversation_id ="
                        + " (SELECT id FROM conversation WHERE phone = '"
                        + phone
                        + "') RETURNING seq");
    }

    private void leaseEnds() {
        soon().until(() -> !sendState().equals("SENDING"));
    }

    private void change(String sql) {
        assertThat(value(sql)).isNotEmpty();
    }
}
