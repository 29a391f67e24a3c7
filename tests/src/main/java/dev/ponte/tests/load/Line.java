package dev.ponte.tests.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One socket: whole messages in, bytes out, whatever the socket takes at once. */
abstract class Line implements Loop.Waiting {

    private final Loop loop;
    private final SocketChannel socket;
    private final HttpReader reader = new HttpReader();
    private final SelectionKey key;
    private @Nullable ByteBuffer unsent;

    Line(Loop loop, SocketChannel socket, int interest) throws IOException {
        this.loop = loop;
        this.socket = socket;
        this.key = loop.register(socket, interest, this);
    }

    /** A message came in. */
    abstract void received(HttpMessage message) throws IOException;

    /** The other side has closed it, or it broke; it is closed by now. */
    abstract void ended(boolean amidMessage);

    /** The connection asked for is there. */
    void connected() {}

    @Override
    public final void ready(SelectionKey ready) throws IOException {
        if (ready.isConnectable()) {
            socket.finishConnect();
            ready.interestOps(SelectionKey.OP_READ);
            connected();
        }
        if (ready.isValid() && ready.isWritable()) {
            writeRest();
        }
        if (ready.isValid() && ready.isReadable()) {
            read();
        }
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer;
        buffer.clear();
        int count = socket.read(buffer);
        if (count < 0) {
            close();
            ended(!reader.isEmpty());
            return;
        }
        reader.fill(buffer.flip());
        for (HttpMessage next = reader.next(); next != null; next = reader.next()) {
            received(next);
        }
    }

    /** Sends; what the socket does not take at once follows when it can. */
    final void send(ByteBuffer bytes) throws IOException {
        ByteBuffer before = unsent;
        if (before == null) {
            socket.write(bytes);
        }
        if (bytes.hasRemaining()) {
            ByteBuffer rest =
                    ByteBuffer.allocate(
                            bytes.remaining() + (before == null ? 0 : before.remaining()));
            if (before != null) {
                rest.put(before);
            }
            unsent = rest.put(bytes).flip();
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    private void writeRest() throws IOException {
        ByteBuffer rest = unsent;
        if (rest != null) {
            socket.write(rest);
            if (rest.hasRemaining()) {
                return;
            }
            unsent = null;
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    @Override
    public final void broken(IOException why) {
        close();
        ended(true);
    }

    final void close() {
        key.cancel();
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
            key.cancel();
        }
    }
}
