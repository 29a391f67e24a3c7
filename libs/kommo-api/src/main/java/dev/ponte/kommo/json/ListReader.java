package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Listed} says. */
final class ListReader extends JsonDeserializer<List<?>> implements ContextualDeserializer {

    private final JavaType item;

    ListReader() {
        this(TypeFactory.unknownType());
    }

    private ListReader(JavaType item) {
        this.item = item;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new ListReader(property.getType().getContentType());
    }

    @Override
    public List<?> deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode tree = context.readTree(parser);
        if (nothing(tree)) {
            return List.of();
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode node : Indexed.items(tree)) {
            if (!node.isNull()) {
                items.add(context.readTreeAsValue(node, item));
            }
        }
        return List.copyOf(items);
    }

    @Override
    public List<?> getNullValue(DeserializationContext context) {
        return List.of();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return List.of();
    }

    private static boolean nothing(JsonNode tree) {
        return tree.asToken() == JsonToken.VALUE_FALSE
                || (tree.isTextual() && tree.textValue().isBlank());
    }
}
