package dev.ponte.sandbox.door;

import java.io.ByteArrayOutputStream;

/**
 * Collects a body in little memory: all of it up to a megabyte, of a longer one its first megabyte
 * and its end, joined. What is cut out lies inside the file or the base64 text that made it long,
 * so a form still has its fields and JSON is still JSON. All of it is counted.
 */
final class BodyReader {
    static final int HEAD = 1024 * 1024;
    static final int TAIL = 64 * 1024;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    // What came after the head; only the last TAIL bytes of it count.
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream(0);
    private long size;

    void add(byte[] chunk) {
        size += chunk.length;
        int toHead = Math.min(HEAD - head.size(), chunk.length);
        head.write(chunk, 0, toHead);
        tail.write(chunk, toHead, chunk.length - toHead);
        if (tail.size() > 2 * TAIL) {
            keepTheEnd();
        }
    }

    private void keepTheEnd() {
        byte[] all = tail.toByteArray();
        int kept = Math.min(TAIL, all.length);
        tail.reset();
        tail.write(all, all.length - kept, kept);
    }

    long size() {
        return size;
    }

    Payload payload() {
        if (tail.size() > 0) {
            keepTheEnd();
            head.writeBytes(tail.toByteArray());
            tail.reset();
        }
        return new Payload(head.toByteArray());
    }
}
