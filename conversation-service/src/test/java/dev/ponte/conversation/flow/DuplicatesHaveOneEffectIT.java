package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageReceived;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Promise 2. */
@QuarkusTest
class DuplicatesHaveOneEffectIT extends FlowTest {

    @Test
    void a_delivery_sent_five_times_has_one_effect() {
        CloudEvent<?> event = chatter.customer(phone, "oi");
        for (int i = 0; i < 4; i++) {
            chatter.again(event, Chatter.chat(phone));
        }
        awaitAnswers(1);
        chatter.again(event, Chatter.chat(phone));
        forAWhile().until(() -> answers().size() == 1);
        assertThat(
                        count(
                                "SELECT count(*) FROM message m JOIN conversation c"
                                        + " ON c.id = m.conversation_id WHERE c.phone = ?",
                                phone))
                .isEqualTo(2);
    }

    @Test
    void the_same_message_under_another_event_id_is_still_one_message() {
        chatter.customer(Chatter.chat(phone), "same-" + phone, "oi");
        chatter.send(
                "other-id-" + phone,
                Chatter.chat(phone),
                new MessageReceived(
                        Chatter.chat(phone),
                        "same-" + phone,
                        "Maria",
                        MessageContent.text("oi"),
                        null,
                        null,
                        null,
                        Instant.now()));
        awaitAnswers(1);
        forAWhile().until(() -> answers().size() == 1);
        assertThat(answers()).containsExactly("Entendi: <oi>");
    }
}
