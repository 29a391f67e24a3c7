package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Calls;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final Zapi zapi = new Zapi();

    @BeforeEach
    void threeMessagesWait() {
        zapi.instance.disconnect();
        for (String text : List.of("um", "dois", "três")) {
            zapi.post(
                    "send-text",
                    "{\"phone\":\"5511999999999\",\"message\":\"%s\"}".formatted(text));
        }
    }

    @Test
    void isReadPageByPage() {
        List<String> read = new ArrayList<>();
        String state = "";
        boolean more = true;
        while (more) {
            JsonNode page =
                    Zapi.body(
                            zapi.post(
                                    "queue",
                                    "{\"pageSize\":2,\"pagingState\":\"%s\"}".formatted(state)));
            page.path("messages").forEach(message -> read.add(message.path("Message").asText()));
            state = page.path("pagingState").asText();
            more = page.path("hasMore").asBoolean();
        }

        assertThat(read).containsExactly("um", "dois", "três");
    }

    @Test
    void showsTheFieldsOfAMessage() {
        JsonNode message =
                Zapi.body(zapi.post("queue", "{\"pageSize\":20}")).path("messages").get(0);

        assertThat(message.fieldNames())
                .toIterable()
                .containsExactly("_id", "Phone", "Message", "MessageId", "ZaapId", "Created");
        assertThat(message.path("Created").asLong()).isEqualTo(Calls.NOW.toEpochMilli());
    }

    @Test
    void oneMessageCanBeTakenOut() {
        String id = zapi.instance.queue().get(1).zaapId();

        assertThat(delete("queue/" + id)).isEqualTo(204);

        assertThat(zapi.instance.queue())
                .extracting(queued -> queued.message().summary())
                .containsExactly("um", "três");
    }

    @Test
    void canBeEmptied() {
        assertThat(delete("queue")).isEqualTo(204);
        assertThat(zapi.instance.queue()).isEmpty();
    }

    private int delete(String path) {
        return zapi.call(Calls.call("DELETE", Zapi.BASE + path, "", "client-token", "CT")).status();
    }
}
