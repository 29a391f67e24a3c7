package dev.ponte.sandbox.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call as it came from Ponte. The body is kept as it was sent, and read when it is asked for.
 */
final class JournalEntry {
    /** What an entry takes beside its body and headers; an estimate, for the memory bound. */
    private static final int OVERHEAD = 200;

    final long seq;
    final String system;
    final Instant at;
    final String method;
    final String path;
    final Map<String, String> headers;
    private final byte[] body;
    private volatile @Nullable Integer status;

    JournalEntry(
            long seq,
            String system,
            Instant at,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body) {
        this.seq = seq;
        this.system = system;
        this.at = at;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Nullable Integer status() {
        return status;
    }

    void answered(int code) {
        status = code;
    }

    int weight() {
        int weight = OVERHEAD + path.length() + body.length;
        for (var header : headers.entrySet()) {
            weight += header.getKey().length() + header.getValue().length() + 32;
        }
        return weight;
    }
}
