package dev.ponte.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an instance of any event record, so that a new event is tested without a new fixture. */
public final class SampleEvents {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private SampleEvents() {}

    /** Every component set. */
    public static Object full(Class<?> type) {
        return sample(type, true);
    }

    /** Only what is required, and a chat's phone, since a chat needs one address. */
    public static Object sparse(Class<?> type) {
        return sample(type, false);
    }

    private static Object sample(Class<?> type, boolean full) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components)
                        .map(c -> full || required(c) ? value(c.getGenericType(), full) : null)
                        .toArray();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a sample of " + type, e);
        }
    }

    private static boolean required(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class) || component.getName().equals("phone");
    }

    private static Object value(Type type, boolean full) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == Map.class
                    ? Map.of("a", "1")
                    : List.of(value(parameterized.getActualTypeArguments()[0], full));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return sample(raw, full);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 7;
            case "long", "Long" -> 7_000_000_000L;
            case "Instant" -> AT;
            case "UUID" -> UUID.fromString("0198a000-0000-7000-8000-000000000001");
            default -> throw new AssertionError("no sample value for " + raw);
        };
    }
}
