package dev.ponte.events.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.events.EventCatalog;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What native images must keep for Jackson: every event record and all that it is made of. It lies
 * in this library's jar under {@code META-INF/native-image}, where the native compiler looks by
 * itself, so that no service can forget a record.
 */
final class NativeHints {

    private NativeHints() {}

    static ObjectNode make() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode reflection = root.putArray("reflection");
        for (Class<?> type : reached()) {
            reflection
                    .addObject()
                    .put("type", type.getName())
                    .put("allDeclaredConstructors", true)
                    .put("allDeclaredMethods", true)
                    .put("allDeclaredFields", true);
        }
        return root;
    }

    private static SortedSet<Class<?>> reached() {
        SortedSet<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
        EventCatalog.ENTRIES.forEach(entry -> reach(entry.data(), found));
        return found;
    }

    private static void reach(Type type, SortedSet<Class<?>> found) {
        if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(t -> reach(t, found));
        } else if (type instanceof Class<?> raw
                && (raw.isRecord() || raw.isEnum())
                && found.add(raw)
                && raw.isRecord()) {
            Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(t -> reach(t, found));
        }
    }
}
