package dev.ponte.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String ME = "5511999998888";
    private static final String SEND = "/zapi/instances/I/token/T/send-text";

    @Test
    void onlyWhatWasSentToMeIsForMe() {
        JournalPage page =
                new JournalPage(
                        4,
                        List.of(
                                call(1, SEND, ME, "Olá", 200),
                                call(2, SEND, "5521988887777", "Oi", 200),
                                call(3, "/zapi/instances/I/token/T/typing", ME, "-", 200)));

        assertThat(Answers.to(ME, page)).containsExactly("Olá");
    }

    @Test
    void theNinthDigitDoesNotMakeAnotherPerson() {
        JournalPage page = new JournalPage(1, List.of(call(1, SEND, "551199998888", "Olá", 200)));

        assertThat(Answers.to(ME, page)).containsExactly("Olá");
    }

    @Test
    void whatTheSystemRefusedDidNotArrive() {
        JournalPage page = new JournalPage(1, List.of(call(1, SEND, ME, "Olá", 500)));

        assertThat(Answers.to(ME, page)).isEmpty();
    }

    @Test
    void aCallStillBeingAnsweredIsAskedForAgainWithAllAfterIt() {
        JournalPage page =
                new JournalPage(
                        3,
                        List.of(
                                call(1, SEND, ME, "um", 200),
                                call(2, SEND, ME, "dois", null),
                                call(3, SEND, ME, "três", 200)));

        JournalPage settled = page.settled();

        assertThat(settled.next()).isEqualTo(1);
        assertThat(Answers.to(ME, settled)).containsExactly("um");
    }

    private static JournalPage.Call call(
            long seq, String path, String phone, String message, Integer status) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("phone", phone).put("message", message);
        return new JournalPage.Call(seq, path, body, status);
    }
}
