package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.MessageStatusChanged.Status;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Promise 9: what the bot cannot do, a person gets to do. */
@QuarkusTest
class FailuresReachAPersonIT extends FlowTest {

    @Test
    void a_passing_failure_of_the_channel_is_tried_again() {
        outside.zapiFails(503, 2);
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        assertThat(owner()).isEqualTo("BOT");
        forAWhile().until(() -> answers().size() == 1);
    }

    @Test
    void a_message_the_channel_refuses_for_good_goes_to_a_person() {
        outside.zapiFails(400, 1);
        chatter.customer(phone, "oi");
        soon().until(() -> owner().equals("PERSON"));
        assertThat(value("SELECT owner_cause FROM conversation WHERE phone = ?", phone))
                .isEqualTo("AUTOMATION_FAILED");
        assertThat(answers()).isEmpty();
    }

    @Test
    void a_delivery_that_fails_afterwards_goes_to_a_person() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        soon().until(() -> !channelId().isEmpty());
        chatter.status(phone, channelId(), Status.FAILED, "Phone number does not exist");
        soon().until(() -> owner().equals("PERSON"));
    }

    @Test
    void without_a_responder_the_conversation_goes_to_a_person() {
        outside.modelFails(1);
        chatter.customer(phone, "oi");
        soon().until(() -> owner().equals("PERSON"));
        forAWhile().until(() -> answers().isEmpty());
    }

    @Test
    void statuses_only_go_forward() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        soon().until(() -> !channelId().isEmpty());
        chatter.status(phone, channelId(), Status.READ, null);
        chatter.status(phone, channelId(), Status.SENT, null);
        chatter.status(phone, channelId(), Status.DELIVERED, null);
        soon().until(() -> status().equals("READ"));
        forAWhile().until(() -> status().equals("READ"));
    }

    @Test
    void replies_wait_while_the_channel_has_no_phone() {
        chatter.connection(false);
        try {
            soon().until(
                            () ->
                                    count(
                                                    "SELECT count(*) FROM channel_connection"
                                                            + " WHERE NOT connected")
                                            == 1);
            chatter.customer(phone, "oi");
            forAWhile().until(() -> answers().isEmpty());
        } finally {
            chatter.connection(true);
        }
        awaitAnswers(1);
    }

    private String channelId() {
        String id =
                value(
                        "SELECT m.channel_message_id FROM message m JOIN conversation c"
                                + " ON c.id = m.conversation_id WHERE c.phone = ?"
                                + " AND m.author = 'BOT'",
                        phone);
        return id == null ? "" : id;
    }

    private String status() {
        return value("SELECT status FROM message_status WHERE channel_message_id = ?", channelId());
    }
}
