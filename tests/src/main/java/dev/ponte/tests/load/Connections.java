package dev.ponte.tests.load;

import dev.ponte.tests.load.Outcome.Failed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Kept-alive connections to one address, as many as are needed up to a limit; beyond it requests
 * wait in line. Lives on the loop's thread.
 */
final class Connections implements Connection.Owner, Loop.Paced {

    /** Told once, on the loop's thread. */
    interface Answer {

        void came(Outcome outcome);
    }

    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final Loop loop;
    private final InetSocketAddress address;
    private final RequestWriter writer;
    private final int limit;
    private final long timeoutNanos;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> all = new LinkedHashSet<>();
    private final Queue<Connection.Sending> waiting = new ArrayDeque<>();

    Connections(Loop loop, URI target, int limit, Duration timeout) {
        this.loop = loop;
        this.address = new InetSocketAddress(target.getHost(), target.getPort());
        this.writer = new RequestWriter(target.getHost() + ":" + target.getPort());
        this.limit = limit;
        this.timeoutNanos = timeout.toNanos();
    }

    void send(Delivery delivery, Answer answer) {
        dispatch(new Connection.Sending(delivery, answer, System.nanoTime() + timeoutNanos));
    }

    /** The target has the whole time to answer, however long our own line was. */
    private Connection.Sending begun(Connection.Sending sending) {
        return sending.until(System.nanoTime() + timeoutNanos);
    }

    private void dispatch(Connection.Sending sending) {
        Connection free = idle.pollFirst();
        if (free != null) {
            free.send(begun(sending));
        } else if (all.size() < limit) {
            open(sending);
        } else {
            waiting.add(sending);
        }
    }

    private void open(Connection.Sending sending) {
        try {
            Connection fresh = Connection.open(loop, address, this, writer);
            all.add(fresh);
            fresh.send(begun(sending));
        } catch (IOException e) {
            sending.answer().came(Failed.NOT_CONNECTED);
        }
    }

    @Override
    public void free(Connection connection) {
        Connection.Sending next = waiting.poll();
        if (next == null) {
            idle.addFirst(connection);
        } else {
            connection.send(begun(next));
        }
    }

    @Override
    public void gone(Connection connection) {
        idle.remove(connection);
        all.remove(connection);
        Connection.Sending next = waiting.poll();
        if (next != null) {
            // Not from here: a target that refuses at once would take us ever deeper.
            loop.execute(() -> dispatch(next));
        }
    }

    /** Gives up on requests whose time is over. */
    @Override
    public long runDue(long now) {
        List<Connection> looked = new ArrayList<>(all);
        looked.forEach(connection -> connection.giveUp(now));
        while (!waiting.isEmpty() && waiting.peek().deadline() < now) {
            waiting.remove().answer().came(Failed.TIMEOUT);
        }
        return now + LOOK_NANOS;
    }
}
