package dev.ponte.crm.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ponte.kommo.json.KommoMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo answered, whatever the status.
 *
 * @param contentType media type without parameters, in lower case; empty when there was none
 * @param body never null; empty for 204
 * @param requestId Kommo's {@code X-Request-Id}, for its support
 * @param retryAfter seconds of the header {@code Retry-After}; null when absent or a date
 */
public record KommoReply(
        int status,
        String contentType,
        byte[] body,
        @Nullable String requestId,
        @Nullable Long retryAfter) {

    private static final JsonFactory JSON = new JsonFactory();

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a page and not data: then it came from a proxy in front of Kommo. */
    public boolean html() {
        return contentType.endsWith("html") || startsLikeHtml();
    }

    /** A proxy's page may come without a type. */
    private boolean startsLikeHtml() {
        for (byte one : body) {
            if (!Character.isWhitespace(one)) {
                return one == '<';
            }
        }
        return false;
    }

    /** The body as a tree; missing when it has none that can be read. */
    public JsonNode tree() {
        try {
            JsonNode tree = KommoMapper.JSON.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException | NumberFormatException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether it says that it is JSON, and is not: cut off on its way, most likely. */
    public boolean broken() {
        if (body.length == 0 || !contentType.endsWith("json")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return false;
        } catch (IOException notJson) {
            return true;
        }
    }
}
