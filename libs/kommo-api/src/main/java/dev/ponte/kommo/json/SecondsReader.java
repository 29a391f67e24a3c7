package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Seconds} says. */
final class SecondsReader extends JsonDeserializer<Instant> {

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    time(Numbers.whole(parser.getDecimalValue()), context);
            case VALUE_STRING -> time(parser.getText().strip(), context);
            case VALUE_FALSE -> null;
            default -> (Instant) context.handleUnexpectedToken(Instant.class, parser);
        };
    }

    private @Nullable Instant time(String text, DeserializationContext context) throws IOException {
        if (text.isEmpty()) {
            return null;
        }
        return time(text.indexOf('T') > 0 ? rfc3339(text) : Numbers.whole(text), context);
    }

    private @Nullable Instant time(@Nullable Long seconds, DeserializationContext context)
            throws IOException {
        if (seconds == null || seconds < FIRST || seconds > LAST) {
            return context.reportInputMismatch(this, "no time");
        }
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static @Nullable Long rfc3339(String text) {
        try {
            return OffsetDateTime.parse(text).toEpochSecond();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
