package dev.ponte.kit.testkit;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.kit.outbox.OutboxRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events of one test; its account tells them from those of others. */
public record Events(String account) {

    public static Events ofATest() {
        return new Events("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    public CloudEvent<IntegrationCalled> event(String id) {
        return EventCodec.event(
                id,
                "/ponte/test",
                "subject of " + id,
                account,
                Instant.EPOCH,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                new IntegrationCalled("zapi", id, null, true, 200, null, 1, Instant.EPOCH));
    }

    public OutboxRecord record(String key, String id) {
        return new OutboxRecord(Topic.INTEGRATION_CALL, key, event(id));
    }

    /** As a consumer gets it; the place is made from the id, so that it is the same each time. */
    public SourceRecord received(String key, String id) {
        CloudEvent<?> event = event(id);
        return received(key, id, EventCodec.headers(event), EventCodec.value(event));
    }

    public SourceRecord unreadable(String key, String id) {
        Map<String, String> headers = new HashMap<>(EventCodec.headers(event(id)));
        return received(key, id, headers, "{broken".getBytes(StandardCharsets.UTF_8));
    }

    public List<SourceRecord> received(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> received("key", id(i))).toList();
    }

    public String id(int number) {
        return account + "-" + number;
    }

    public List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::id).toList();
    }

    private static SourceRecord received(
            String key, String id, Map<String, String> headers, byte[] value) {
        return new SourceRecord("ponte.test.v1", 0, id.hashCode(), key, headers, value);
    }
}
