package dev.ponte.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.events.conversation.BotPaused;
import dev.ponte.events.conversation.OwnershipCause;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    static final List<EventCatalog.Entry> ENTRIES = EventCatalog.ENTRIES;

    private static final String PAUSED =
            """
            {"conversationId":"0198a000-0000-7000-8000-000000000001","epoch":2,"cause":"PHONE",
             "at":"2026-03-01T12:00:00Z"}""";

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void whatWasWrittenIsReadBack(EventCatalog.Entry entry) {
        for (Object data :
                List.of(SampleEvents.full(entry.data()), SampleEvents.sparse(entry.data()))) {
            CloudEvent<?> event = event(data);

            CloudEvent<?> read =
                    EventCodec.read(EventCodec.headers(event), EventCodec.value(event));

            assertThat(read).isEqualTo(event);
        }
    }

    @Test
    void attributesAreKafkaHeadersAndTheDataIsTheValue() {
        CloudEvent<?> event = event(SampleEvents.sparse(BotPaused.class));

        assertThat(EventCodec.headers(event))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "id-1")
                .containsEntry("ce_type", "dev.ponte.conversation.bot-paused.v1")
                .containsEntry("ce_source", "/ponte/test")
                .containsEntry("ce_subject", "subject-1")
                .containsEntry("ce_account", "default")
                .containsEntry("ce_time", "2026-03-01T12:00:00Z")
                .containsEntry("ce_traceparent", "00-1-2-01")
                .containsEntry("traceparent", "00-1-2-01")
                .containsEntry("content-type", "application/json");
        assertThat(new String(EventCodec.value(event), UTF_8))
                .contains("\"at\":\"2026-03-01T12:00:00.123Z\"")
                .doesNotContain("null");
    }

    @Test
    void fieldsOfANewerWriterAreLeftAside() {
        String newer = PAUSED.replace("\"epoch\"", "\"mood\":{\"of\":\"day\"},\"epoch\"");

        assertThat(paused(newer)).isEqualTo(paused(PAUSED));
    }

    @Test
    void whatMayBeMissingMayBeNull() {
        assertThat(paused(PAUSED.replace("\"epoch\"", "\"by\":null,\"epoch\"")))
                .isEqualTo(paused(PAUSED));
    }

    @Test
    void aCauseOfANewerWriterIsReadAsOther() {
        assertThat(paused(PAUSED.replace("PHONE", "SMOKE_SIGNAL")).cause())
                .isEqualTo(OwnershipCause.OTHER);
    }

    @Test
    void anUnknownTypeIsUnreadable() {
        assertUnreadable(
                with("ce_type", "dev.ponte.conversation.teleported.v1"), PAUSED, "unknown-type");
    }

    @Test
    void aRecordWithoutValueIsUnreadable() {
        assertThatThrownBy(() -> EventCodec.read(headers(), null))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class,
                        e -> assertThat(e.code()).isEqualTo("no-value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"conversationId\":",
                "{\"conversationId\":\"no uuid\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":\"PHONE\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":null,\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":null,\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":1,\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}{}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"-2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":1e15}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"\"}",
                "{\"conversationId\":\"\",\"epoch\":2,\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"conversationId\":\"0198a000-0000-7000-8000-000000000001\",\"epoch\":\"\",\"cause\":\"PHONE\",\"at\":\"2026-03-01T12:00:00Z\"}"
            })
    void aValueThatIsNotItsTypeIsUnreadable(String value) {
        assertUnreadable(headers(), value, "bad-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_account", "ce_time"})
    void aMissingAttributeIsUnreadable(String header) {
        Map<String, String> headers = headers();
        headers.remove(header);

        assertUnreadable(headers, PAUSED, "bad-header");
    }

    @ParameterizedTest
    @CsvSource({"ce_time,yesterday", "ce_time,+10000-01-01T00:00:00Z", "ce_id,' '"})
    void aBadAttributeIsUnreadable(String header, String value) {
        assertUnreadable(with(header, value), PAUSED, "bad-header");
    }

    private static void assertUnreadable(Map<String, String> headers, String value, String code) {
        assertThatThrownBy(() -> EventCodec.read(headers, value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static BotPaused paused(String value) {
        return (BotPaused) EventCodec.read(headers(), value.getBytes(UTF_8)).data();
    }

    private static Map<String, String> with(String header, String value) {
        Map<String, String> headers = headers();
        headers.put(header, value);
        return headers;
    }

    private static Map<String, String> headers() {
        return new HashMap<>(EventCodec.headers(event(SampleEvents.sparse(BotPaused.class))));
    }

    private static CloudEvent<Object> event(Object data) {
        return EventCodec.event(
                "id-1",
                "/ponte/test",
                "subject-1",
                "default",
                Instant.parse("2026-03-01T12:00:00Z"),
                "00-1-2-01",
                data);
    }
}
