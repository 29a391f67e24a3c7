package dev.ponte.sandbox.door;

import java.io.ByteArrayOutputStream;

/** Collects a body up to a limit and counts all of it. What goes over the limit is not kept. */
final class BodyReader {
    private final int limit;
    private final ByteArrayOutputStream kept;
    private long size;

    /**
     * @param announced the Content-Length, or -1: saves a large body from being copied as it grows
     */
    BodyReader(int limit, long announced) {
        this.limit = limit;
        this.kept =
                announced > 0 && announced <= limit ? new Exact((int) announced) : new Exact(512);
    }

    void add(byte[] chunk) {
        size += chunk.length;
        if (size <= limit) {
            kept.writeBytes(chunk);
        }
    }

    long size() {
        return size;
    }

    Payload payload() {
        return new Payload(kept.toByteArray());
    }

    /** Hands out its own array when that is just full. */
    private static final class Exact extends ByteArrayOutputStream {
        Exact(int size) {
            super(size);
        }

        @Override
        public synchronized byte[] toByteArray() {
            return count == buf.length ? buf : super.toByteArray();
        }
    }
}
