package dev.ponte.gateway.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.gateway.source.Decoded.Defect;
import java.io.IOException;

/** Reads JSON bodies once, within limits that hold while reading, not after. */
public final class JsonBody {

    private final ObjectReader reader;

    public JsonBody(Limits limits) {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.maxDepth())
                                        .maxTokenCount(limits.maxTokens())
                                        .maxStringLength(limits.maxBody())
                                        .build())
                        .build();
        this.reader =
                JsonMapper.builder(factory)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()
                        .reader();
    }

    /** The object that a body is; every other JSON value is malformed here. */
    public Decoded<JsonNode> object(byte[] body) {
        try {
            JsonNode tree = reader.readTree(body);
            return tree.isObject() ? new Decoded.Body<>(tree) : unreadable(Defect.MALFORMED);
        } catch (StreamConstraintsException e) {
            return unreadable(defect(e));
        } catch (JacksonException e) {
            return unreadable(Defect.MALFORMED);
        } catch (IOException e) {
            // Reading an array does no I/O; Jackson reports broken UTF-8 this way.
            return unreadable(Defect.MALFORMED);
        }
    }

    /** Jackson has one exception for all its limits and tells them apart in words only. */
    private static Defect defect(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return Defect.TOO_DEEP;
        }
        return message.contains("oken count") ? Defect.TOO_MANY_FIELDS : Defect.MALFORMED;
    }

    private static <T> Decoded<T> unreadable(Defect defect) {
        return new Decoded.Unreadable<>(defect);
    }
}
