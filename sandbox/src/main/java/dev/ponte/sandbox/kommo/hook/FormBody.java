package dev.ponte.sandbox.kommo.hook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A body as PHP's {@code http_build_query} writes it: brackets percent-encoded, spaces as {@code
 * +}, every value a text, nulls left out.
 */
public final class FormBody {
    private final StringBuilder encoded;
    private final String prefix;

    public FormBody() {
        this(new StringBuilder(), "");
    }

    private FormBody(StringBuilder encoded, String prefix) {
        this.encoded = encoded;
        this.prefix = prefix;
    }

    /** A view that writes into this body, with a key in front: {@code message[add][0]}. */
    public FormBody under(String key) {
        return new FormBody(encoded, prefix + key);
    }

    /**
     * Adds a value.
     *
     * @param path the key below the prefix, for example {@code [author][id]}
     */
    public FormBody put(String path, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        if (!encoded.isEmpty()) {
            encoded.append('&');
        }
        encoded.append(encode(prefix + path)).append('=').append(encode(value.toString()));
        return this;
    }

    @Override
    public String toString() {
        return encoded.toString();
    }

    /** Java leaves the asterisk as it is, PHP does not. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }
}
