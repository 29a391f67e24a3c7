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
        if (parser.isExpectedStartObjectToken()) {
            return context.readValue(parser, type);
        }
        JsonNode first = context.readTree(parser).path(0);
        if (!first.isObject()) {
            return null;
        }
        try (JsonParser alone = first.traverse(parser.getCodec())) {
            alone.nextToken();
            return context.readValue(alone, type);
        }
    }
}
