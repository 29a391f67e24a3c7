package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Flag} says. */
final class FlagReader extends JsonDeserializer<Boolean> implements ContextualDeserializer {

    private final @Nullable Boolean absent;

    FlagReader() {
        this(null);
    }

    private FlagReader(@Nullable Boolean absent) {
        this.absent = absent;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        boolean primitive = property != null && property.getType().isPrimitive();
        return primitive ? new FlagReader(false) : this;
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue().signum() != 0;
            case VALUE_STRING -> said(parser.getText(), context);
            default -> (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
        };
    }

    @Override
    public @Nullable Boolean getNullValue(DeserializationContext context) {
        return absent;
    }

    private @Nullable Boolean said(String text, DeserializationContext context) throws IOException {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "y" -> true;
            case "0", "false", "n" -> false;
            case "" -> absent;
            default -> context.reportInputMismatch(this, "neither true nor false");
        };
    }
}
