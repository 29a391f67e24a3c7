package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what {@link MaybeEmptyArray} says. */
final class ObjectReader extends JsonDeserializer<Object> implements ContextualDeserializer {

    private final JavaType type;

    ObjectReader() {
        this(TypeFactory.unknownType());
    }

    private ObjectReader(JavaType type) {
        this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new ObjectReader(property.getType());
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode tree = context.readTree(parser);
        if (tree.isArray()) {
            tree = tree.path(0);
        }
        return tree.isObject() ? context.readTreeAsValue(tree, type) : null;
    }
}
