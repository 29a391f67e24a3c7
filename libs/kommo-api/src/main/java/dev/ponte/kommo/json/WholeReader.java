package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Whole} says. */
final class WholeReader extends JsonDeserializer<Long> {

    @Override
    public @Nullable Long deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    sure(Numbers.whole(parser.getDecimalValue()), context);
            case VALUE_STRING ->
                    parser.getText().isBlank()
                            ? null
                            : sure(Numbers.whole(parser.getText()), context);
            case VALUE_FALSE -> null;
            default -> (Long) context.handleUnexpectedToken(Long.class, parser);
        };
    }

    private Long sure(@Nullable Long number, DeserializationContext context) throws IOException {
        return number != null ? number : context.reportInputMismatch(this, "no whole number");
    }
}
