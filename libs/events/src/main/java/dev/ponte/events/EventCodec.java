package dev.ponte.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Events to Kafka records and back, in CloudEvents 1.0 binary mode: attributes as headers {@code
 * ce_*}, the data as a JSON value. Knows no Kafka class, so that producers, the outbox and tests
 * share it.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     Kafka protocol binding</a>
 */
public final class EventCodec {

    private static final String PREFIX = "ce_";

    /**
     * The JSON of the contract: ISO-8601 times, nulls left out. Reading, unknown properties are
     * tolerated, an unknown value of an enum that may grow becomes its {@code OTHER}. A component
     * that is missing or null and not {@code @Nullable} is an error, and so are a number or a time
     * that is an empty text, a time that RFC 3339 cannot write, an enum's number, which may mean
     * another value tomorrow, and what follows the JSON.
     */
    public static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(
                            new JavaTimeModule().addDeserializer(Instant.class, new ContractTime()))
                    .annotationIntrospector(
                            AnnotationIntrospector.pair(
                                    new JacksonAnnotationIntrospector(),
                                    new NullabilityIntrospector()))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(
                            DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE,
                            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .withCoercionConfigDefaults(
                            nothing ->
                                    nothing.setCoercion(
                                            CoercionInputShape.EmptyString, CoercionAction.Fail))
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .build();

    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

    private EventCodec() {}

    /** A new event; its type follows from its data. */
    public static <T> CloudEvent<T> event(
            String id,
            String source,
            String subject,
            String account,
            Instant time,
            @Nullable String traceparent,
            T data) {
        String type = EventCatalog.ofData(data.getClass()).type();
        return new CloudEvent<>(id, type, source, subject, account, time, traceparent, data);
    }

    /** The Kafka headers of an event, in a stable order. */
    public static Map<String, String> headers(CloudEvent<?> event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id());
        headers.put("ce_type", event.type());
        headers.put("ce_source", event.source());
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_account", event.account());
        String traceparent = event.traceparent();
        if (traceparent != null) {
            headers.put("ce_traceparent", traceparent);
            headers.put("traceparent", traceparent);
        }
        headers.put("content-type", "application/json");
        return headers;
    }

    /** The Kafka value of an event. */
    public static byte[] value(CloudEvent<?> event) {
        try {
            return WRITERS.computeIfAbsent(event.data().getClass(), JSON::writerFor)
                    .writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + event.type() + " as JSON", e);
        }
    }

    /**
     * Reads an event back.
     *
     * @throws UnreadableEventException when headers are missing, the type is unknown, or the value
     *     is not its JSON
     */
    public static CloudEvent<?> read(Map<String, String> headers, byte @Nullable [] value) {
        String type = require(headers, "type");
        EventCatalog.Entry entry =
                EventCatalog.ofType(type)
                        .orElseThrow(
                                () ->
                                        new UnreadableEventException(
                                                "unknown-type", "event type " + type));
        if (value == null) {
            throw new UnreadableEventException("no-value", "the record has no value");
        }
        Object data;
        try {
            data = READERS.computeIfAbsent(entry.data(), JSON::readerFor).readValue(value);
        } catch (IOException e) {
            throw new UnreadableEventException("bad-value", "the value is no " + type, e);
        }
        if (data == null) {
            throw new UnreadableEventException("bad-value", "the value is null");
        }
        try {
            return new CloudEvent<>(
                    require(headers, "id"),
                    type,
                    require(headers, "source"),
                    require(headers, "subject"),
                    require(headers, "account"),
                    ContractTime.parse(require(headers, "time")),
                    headers.get(PREFIX + "traceparent"),
                    data);
        } catch (DateTimeException e) {
            throw new UnreadableEventException("bad-header", "ce_time is no RFC 3339 time", e);
        }
    }

    private static String require(Map<String, String> headers, String attribute) {
        String value = headers.get(PREFIX + attribute);
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException("bad-header", PREFIX + attribute + " is missing");
        }
        return value;
    }
}
