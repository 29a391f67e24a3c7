package dev.ponte.tests.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** An HTTP server as light as the generator, to play what the services call. */
public final class PlayedServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    /** Answers requests, on the server's thread. */
    @FunctionalInterface
    public interface Endpoint {

        /** The whole answer, as {@link #json} makes it. */
        byte[] answer(HttpMessage request);
    }

    private final Loop loop;
    private final ServerSocketChannel socket;
    private final Endpoint endpoint;
    private final Set<Line> callers = new HashSet<>();

    private PlayedServer(Loop loop, ServerSocketChannel socket, Endpoint endpoint) {
        this.loop = loop;
        this.socket = socket;
        this.endpoint = endpoint;
    }

    /** Listens on a free port of the loopback address. */
    public static PlayedServer start(String name, Endpoint endpoint) {
        Loop loop = Loop.start(name);
        try {
            ServerSocketChannel socket = ServerSocketChannel.open();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            PlayedServer server = new PlayedServer(loop, socket, endpoint);
            loop.execute(server::accept);
            return server;
        } catch (IOException e) {
            loop.close();
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with a JSON body. */
    public static byte[] json(int status, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                """
                HTTP/1.1 %d Played
                Content-Type: application/json
                Content-Length: %d

                """
                        .formatted(status, content.length)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
    }

    /** Where it listens: scheme, host and port. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.socket().getLocalPort());
    }

    Loop loop() {
        return loop;
    }

    private void accept() {
        try {
            loop.register(socket, SelectionKey.OP_ACCEPT, new Door());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Lets callers in. */
    private final class Door implements Loop.Waiting {

        @Override
        public void ready(SelectionKey key) throws IOException {
            SocketChannel caller = socket.accept();
            if (caller != null) {
                caller.configureBlocking(false);
                caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
                callers.add(new Caller(caller));
            }
        }

        @Override
        public void broken(IOException why) {
            // Somebody called and went before we looked.
        }
    }

    /** One caller's connection. */
    private final class Caller extends Line {

        Caller(SocketChannel socket) throws IOException {
            super(loop, socket, SelectionKey.OP_READ);
        }

        @Override
        void received(HttpMessage request) throws IOException {
            send(ByteBuffer.wrap(endpoint.answer(request)));
            if (request.last()) {
                close();
                callers.remove(this);
            }
        }

        @Override
        void ended(boolean amidMessage) {
            callers.remove(this);
        }
    }
}
