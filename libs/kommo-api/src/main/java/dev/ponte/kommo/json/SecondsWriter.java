package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;

/** Writes what {@link Seconds} says. */
final class SecondsWriter extends JsonSerializer<Instant> {

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeNumber(time.getEpochSecond());
    }
}
