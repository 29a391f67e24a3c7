package dev.ponte.sandbox.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a played system answers. */
public sealed interface Answer {
    int status();

    Map<String, String> headers();

    /** The same answer with one more header. */
    Answer with(String name, String value);

    /** An answer in one piece. */
    record Whole(int status, Map<String, String> headers, Payload body) implements Answer {
        @Override
        public Whole with(String name, String value) {
            return new Whole(status, plus(headers, name, value), body);
        }
    }

    /**
     * An answer in parts, with a pause before each but the first.
     *
     * @param parts what is written, in order
     */
    record Streamed(int status, Map<String, String> headers, List<Payload> parts, Duration pause)
            implements Answer {
        @Override
        public Streamed with(String name, String value) {
            return new Streamed(status, plus(headers, name, value), parts, pause);
        }
    }

    static Whole json(int status, Object body) {
        return new Whole(
                status, Map.of("content-type", "application/json"), new Payload(Json.bytes(body)));
    }

    static Whole text(int status, String contentType, String body) {
        return new Whole(status, Map.of("content-type", contentType), Payload.of(body));
    }

    static Whole html(int status, String body) {
        return text(status, "text/html; charset=UTF-8", body);
    }

    static Whole empty(int status) {
        return new Whole(status, Map.of(), Payload.EMPTY);
    }

    private static Map<String, String> plus(Map<String, String> all, String name, String value) {
        Map<String, String> more = new HashMap<>(all);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
