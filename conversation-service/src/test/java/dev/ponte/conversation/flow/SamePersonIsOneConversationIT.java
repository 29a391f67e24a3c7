package dev.ponte.conversation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamePersonIsOneConversationIT extends FlowTest {

    @Test
    void a_hidden_id_and_a_phone_that_prove_to_be_one_are_joined() {
        String lid = phone + "@lid";
        ChatAddress hidden = new ChatAddress(Channel.ZAPI, "I1", null, lid, lid, null);
        ChatAddress both = new ChatAddress(Channel.ZAPI, "I1", phone, phone, lid, null);
        chatter.customer(hidden, UUID.randomUUID().toString(), "sou eu");
        soon().until(() -> outside.sentTo(lid).size() == 1);
        chatter.customer(phone, "e eu");
        awaitAnswers(1);

        chatter.customer(both, UUID.randomUUID().toString(), "somos um");
        awaitAnswers(2);

        assertThat(
                        count(
                                "SELECT count(*) FROM conversation WHERE (phone = ? OR lid = ?)"
                                        + " AND merged_into IS NULL",
                                phone,
                                lid))
                .isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM message m JOIN conversation c"
                                        + " ON c.id = m.conversation_id WHERE c.phone = ?",
                                phone))
                .isEqualTo(6);
    }
}
