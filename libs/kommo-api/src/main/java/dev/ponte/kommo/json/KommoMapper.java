package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The mapper of this library. Numbers in trees stay as exact as they came. */
public final class KommoMapper {

    /** Configured once, so that nobody changes how others read. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private KommoMapper() {}

    /**
     * Reads a body.
     *
     * @return a missing node for a blank one
     * @throws UnreadableJsonException when it is no JSON, or has a number that is only there to be
     *     expensive
     */
    public static JsonNode tree(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException | NumberFormatException e) {
            throw new UnreadableJsonException("no JSON");
        }
    }

    /**
     * Reads one item out of a body.
     *
     * @throws UnreadableJsonException when it is not what Kommo documents
     */
    public static <T> T read(JsonNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableJsonException(type, e);
        }
    }

    /** A value as JSON; what is written here can always be written. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
