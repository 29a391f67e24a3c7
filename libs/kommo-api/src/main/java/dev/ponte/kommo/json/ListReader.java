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
        List<Object> items = new ArrayList<>();
        if (parser.isExpectedStartArrayToken()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(parser, context, items);
            }
            return List.copyOf(items);
        }
        JsonNode tree = context.readTree(parser);
        if (nothing(tree)) {
            return List.of();
        }
        for (JsonNode node : Indexed.items(tree)) {
            try (JsonParser alone = node.traverse(parser.getCodec())) {
                alone.nextToken();
                add(alone, context, items);
            }
        }
        return List.copyOf(items);
    }

    private void add(JsonParser parser, DeserializationContext context, List<Object> items)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            items.add(context.readValue(parser, item));
        }
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
