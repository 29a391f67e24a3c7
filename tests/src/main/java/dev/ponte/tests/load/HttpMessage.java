package dev.ponte.tests.load;

import java.nio.charset.StandardCharsets;

/**
 * A request or an answer that has arrived. Valid until the reader is asked for the next one.
 *
 * @param data where it lies
 * @param start where its first line begins
 * @param bodyStart where its body begins
 * @param bodyEnd the first byte behind its body
 * @param last whether the connection ends with it
 */
public record HttpMessage(byte[] data, int start, int bodyStart, int bodyEnd, boolean last) {

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /** The status of an answer. */
    public int status() {
        return digit(0) * 100 + digit(1) * 10 + digit(2);
    }

    private int digit(int place) {
        return data[start + STATUS_AT + place] - '0';
    }

    /** The path of a request, with its query. */
    public String path() {
        int from = start;
        while (data[from] != ' ') {
            from++;
        }
        int to = from + 1;
        while (data[to] != ' ') {
            to++;
        }
        return new String(data, from + 1, to - from - 1, StandardCharsets.ISO_8859_1);
    }

    public String body() {
        return new String(data, bodyStart, bodyEnd - bodyStart, StandardCharsets.UTF_8);
    }
}
