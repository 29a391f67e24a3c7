package dev.ponte.tests.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into HTTP/1.1 messages. Bodies have a length, or come in chunks. */
final class HttpReader {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding:";
    private static final String CONNECTION = "connection:";

    private byte[] data = new byte[4096];
    private int from;
    private int to;

    /** Takes what was read. */
    void fill(ByteBuffer read) throws IOException {
        int more = read.remaining();
        if (from == to) {
            from = 0;
            to = 0;
        }
        if (to + more > data.length) {
            makeRoom(more);
        }
        read.get(data, to, more);
        to += more;
    }

    private void makeRoom(int more) throws IOException {
        int held = to - from;
        if (held + more > LARGEST) {
            throw new IOException("message too large");
        }
        byte[] target = held + more > data.length ? new byte[2 * (held + more)] : data;
        System.arraycopy(data, from, target, 0, held);
        data = target;
        from = 0;
        to = held;
    }

    /** Whether nothing is left of a message that did not end. */
    boolean isEmpty() {
        return from == to;
    }

    /**
     * The next whole message; null when it is not all there yet.
     *
     * @throws IOException when it is no HTTP
     */
    @Nullable HttpMessage next() throws IOException {
        int head = headEnd();
        if (head < 0) {
            return null;
        }
        Head read = Head.of(data, from, head);
        return read.chunked() ? chunked(read, head) : sized(read, head);
    }

    private @Nullable HttpMessage sized(Head head, int bodyStart) {
        if (bodyStart + head.length() > to) {
            return null;
        }
        return take(head, bodyStart, bodyStart + head.length(), bodyStart + head.length());
    }

    private HttpMessage take(Head head, int bodyStart, int bodyEnd, int end) {
        HttpMessage message = new HttpMessage(data, from, bodyStart, bodyEnd, head.last());
        from = end;
        return message;
    }

    /** Moves the chunks together once all of them are there. */
    private @Nullable HttpMessage chunked(Head head, int bodyStart) throws IOException {
        int at = bodyStart;
        int[] starts = new int[0];
        int[] sizes = new int[0];
        while (true) {
            int line = lineEnd(at);
            if (line < 0) {
                return null;
            }
            int size = hex(at, line);
            at = line + 2;
            if (at + size + 2 > to) {
                return null;
            }
            if (size == 0) {
                return take(head, bodyStart, join(bodyStart, starts, sizes), at + 2);
            }
            starts = Arrays.copyOf(starts, starts.length + 1);
            sizes = Arrays.copyOf(sizes, sizes.length + 1);
            starts[starts.length - 1] = at;
            sizes[sizes.length - 1] = size;
            at += size + 2;
        }
    }

    private int join(int bodyStart, int[] starts, int[] sizes) {
        int end = bodyStart;
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(data, starts[i], data, end, sizes[i]);
            end += sizes[i];
        }
        return end;
    }

    private int hex(int start, int end) throws IOException {
        String text = new String(data, start, end - start, StandardCharsets.ISO_8859_1);
        int semicolon = text.indexOf(';');
        try {
            return Integer.parseInt(
                    (semicolon < 0 ? text : text.substring(0, semicolon)).strip(), 16);
        } catch (NumberFormatException e) {
            throw new IOException("no chunk size", e);
        }
    }

    private int headEnd() {
        for (int i = from; i + 3 < to; i++) {
            if (data[i] == '\r'
                    && data[i + 1] == '\n'
                    && data[i + 2] == '\r'
                    && data[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int lineEnd(int start) {
        for (int i = start; i + 1 < to; i++) {
            if (data[i] == '\r' && data[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** What the head says of the body. */
    private record Head(int length, boolean chunked, boolean last) {

        static Head of(byte[] data, int start, int end) throws IOException {
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            int line = start;
            for (int i = start; i < end; i++) {
                if (data[i] != '\r') {
                    continue;
                }
                if (startsWith(data, line, i, LENGTH)) {
                    length = number(value(data, line, i));
                } else if (startsWith(data, line, i, CHUNKED)) {
                    chunked = value(data, line, i).contains("chunked");
                } else if (startsWith(data, line, i, CONNECTION)) {
                    last = value(data, line, i).contains("close");
                }
                line = i + 2;
            }
            return new Head(length, chunked, last);
        }

        private static boolean startsWith(byte[] data, int start, int end, String lowerCase) {
            if (end - start < lowerCase.length()) {
                return false;
            }
            for (int i = 0; i < lowerCase.length(); i++) {
                if ((data[start + i] | 0x20) != (lowerCase.charAt(i) | 0x20)) {
                    return false;
                }
            }
            return true;
        }

        private static String value(byte[] data, int start, int end) {
            String line = new String(data, start, end - start, StandardCharsets.ISO_8859_1);
            return line.substring(line.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        }

        private static int number(String text) throws IOException {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IOException("no length", e);
            }
        }
    }
}
