package dev.ponte.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A time as RFC 3339 has it, in the years 0 to 9999. Java knows a billion more before and after,
 * which it would write as no reader of the contract understands.
 */
final class ContractTime extends JsonDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant time = InstantDeserializer.INSTANT.deserialize(json, context);
        return fits(time) ? time : context.reportInputMismatch(this, "no RFC 3339 time");
    }

    /**
     * @throws DateTimeException when it is no such time
     */
    static Instant parse(String text) {
        Instant time = Instant.parse(text);
        if (!fits(time)) {
            throw new DateTimeException("not in the years 0 to 9999");
        }
        return time;
    }

    private static boolean fits(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }
}
