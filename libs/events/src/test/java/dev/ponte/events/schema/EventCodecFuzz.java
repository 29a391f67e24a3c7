package dev.ponte.events.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCatalog;
import dev.ponte.events.EventCodec;
import dev.ponte.events.SampleEvents;
import dev.ponte.events.UnreadableEventException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any Kafka record is an event of the contract, in every detail that its schema tells, or no event.
 * An input is the headers, one a line, an empty line, and the value.
 */
class EventCodecFuzz {

    private static final Set<String> CODES =
            Set.of("unknown-type", "no-value", "bad-value", "bad-header");

    private static final Map<String, JsonSchema> SCHEMAS =
            EventCatalog.ENTRIES.stream()
                    .collect(Collectors.toMap(EventCatalog.Entry::type, EventCodecFuzz::schema));

    static Stream<byte[]> samples() {
        return EventCatalog.ENTRIES.stream()
                .map(EventCatalog.Entry::data)
                .flatMap(
                        data ->
                                Stream.<Function<Class<?>, Object>>of(
                                                SampleEvents::full, SampleEvents::sparse)
                                        .map(sample -> input(sample.apply(data))));
    }

    @MethodSource("samples")
    @DictionaryEntries({
        "ce_type:",
        "ce_time:",
        "null",
        ":null,",
        ":[null]",
        ":{}",
        "\"OTHER\"",
        "1e9",
        "-1",
        "\"\"",
        "\\u0000",
        "\\ud800",
        "}{"
    })
    @FuzzTest
    void whatIsReadIsAnEventOfTheContract(byte[] input) throws IOException {
        Map<String, String> headers = headers(input);
        byte[] value = value(input);

        Optional<CloudEvent<?>> read = read(headers, value);

        assertThat(read(headers, value)).isEqualTo(read);
        if (read.isPresent()) {
            CloudEvent<?> event = read.get();
            byte[] written = EventCodec.value(event);
            JsonNode json = EventCodec.JSON.readTree(written);
            assertThat(SCHEMAS.get(event.type()).validate(json)).isEmpty();
            assertThat(EventCodec.read(EventCodec.headers(event), written)).isEqualTo(event);
        }
    }

    private static Optional<CloudEvent<?>> read(Map<String, String> headers, byte[] value) {
        try {
            return Optional.of(EventCodec.read(headers, value));
        } catch (UnreadableEventException unreadable) {
            assertThat(CODES).contains(unreadable.code());
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(byte[] input) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : new String(input, 0, endOfHeaders(input), UTF_8).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return headers;
    }

    private static byte[] value(byte[] input) {
        int start = Math.min(input.length, endOfHeaders(input) + 2);
        return Arrays.copyOfRange(input, start, input.length);
    }

    private static int endOfHeaders(byte[] input) {
        for (int i = 0; i + 1 < input.length; i++) {
            if (input[i] == '\n' && input[i + 1] == '\n') {
                return i;
            }
        }
        return input.length;
    }

    private static byte[] input(Object data) {
        CloudEvent<?> event =
                EventCodec.event(
                        "id-1",
                        "/ponte/test",
                        "subject-1",
                        "default",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "00-1-2-01",
                        data);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        List<String> lines =
                EventCodec.headers(event).entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue())
                        .toList();
        input.writeBytes((String.join("\n", lines) + "\n\n").getBytes(UTF_8));
        input.writeBytes(EventCodec.value(event));
        return input.toByteArray();
    }

    private static JsonSchema schema(EventCatalog.Entry entry) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(Files.readString(Contract.file(Contract.SCHEMAS, entry)));
        } catch (IOException e) {
            throw new IllegalStateException("no schema of " + entry.type(), e);
        }
    }
}
