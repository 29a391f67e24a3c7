package dev.ponte.tests.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes requests as bytes. The head is the same for all deliveries of a path but its length. */
final class RequestWriter {

    private final String host;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(64 * 1024);
    private final Map<String, byte[]> heads = new HashMap<>();

    RequestWriter(String host) {
        this.host = host;
    }

    /** The request, to be read before the next one is written. */
    ByteBuffer write(Delivery delivery) {
        byte[] head =
                heads.computeIfAbsent(
                        delivery.path() + '\n' + delivery.contentType(), _ -> head(delivery));
        byte[] body = delivery.body();
        ByteBuffer target =
                head.length + body.length + 32 > scratch.capacity()
                        ? ByteBuffer.allocate(head.length + body.length + 32)
                        : scratch.clear();
        return target.put(head)
                .put(
                        (Integer.toString(body.length) + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .flip();
    }

    private byte[] head(Delivery delivery) {
        return """
        POST %s HTTP/1.1
        Host: %s
        Content-Type: %s
        Content-Length: \
        """
                .formatted(delivery.path(), host, delivery.contentType())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
