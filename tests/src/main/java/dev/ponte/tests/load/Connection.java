package dev.ponte.tests.load;

import dev.ponte.tests.load.Outcome.Failed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A kept-alive connection of ours: one request at a time. */
final class Connection extends Line {

    /** Where its ends are told. */
    interface Owner {

        /** It is free for the next request. */
        void free(Connection connection);

        /** It will take no more. */
        void gone(Connection connection);
    }

    private final Owner owner;
    private final RequestWriter writer;
    private boolean connected;
    private boolean closed;
    private @Nullable Sending current;

    /** A request that is under way. */
    record Sending(Delivery delivery, Connections.Answer answer, long deadline) {

        Sending until(long later) {
            return new Sending(delivery, answer, later);
        }
    }

    private Connection(Loop loop, SocketChannel socket, Owner owner, RequestWriter writer)
            throws IOException {
        super(loop, socket, SelectionKey.OP_CONNECT);
        this.owner = owner;
        this.writer = writer;
    }

    /** Begins to connect. */
    static Connection open(Loop loop, InetSocketAddress address, Owner owner, RequestWriter writer)
            throws IOException {
        SocketChannel socket = SocketChannel.open();
        socket.configureBlocking(false);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.connect(address);
        return new Connection(loop, socket, owner, writer);
    }

    /** Sends, at once or when connected. */
    void send(Sending sending) {
        current = sending;
        if (connected) {
            write(sending);
        }
    }

    private void write(Sending sending) {
        try {
            send(writer.write(sending.delivery()));
        } catch (IOException e) {
            broken(e);
        }
    }

    @Override
    void connected() {
        connected = true;
        Sending waiting = current;
        if (waiting != null) {
            write(waiting);
        }
    }

    @Override
    void received(HttpMessage message) {
        Sending answered = current;
        if (answered == null) {
            close();
            ended(true);
            return;
        }
        current = null;
        if (message.last()) {
            closed = true;
            close();
            owner.gone(this);
        } else {
            owner.free(this);
        }
        answered.answer().came(new Outcome.Answered(message.status()));
    }

    /** Gives the request up when its time is over. */
    void giveUp(long now) {
        Sending late = current;
        if (late != null && now > late.deadline()) {
            end(Failed.TIMEOUT);
        }
    }

    @Override
    void ended(boolean amidMessage) {
        end(connected ? Failed.RESET : Failed.NOT_CONNECTED);
    }

    private void end(Failed why) {
        if (closed) {
            return;
        }
        closed = true;
        close();
        Sending lost = current;
        current = null;
        owner.gone(this);
        if (lost != null) {
            lost.answer().came(why);
        }
    }
}
