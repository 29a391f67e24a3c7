package dev.ponte.tests.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of a generator: waits for sockets and for what is due. Everything that is
 * registered here runs on this thread alone and needs no locks.
 */
final class Loop implements AutoCloseable {

    /** Its name begins so, for CPU accounts. */
    static final String THREAD = "load-";

    /** How late something due may be done; the operating system's waits are no finer. */
    private static final long TICK_NANOS = 1_000_000;

    /** Something to do at certain times. */
    interface Paced {

        /** Does what is due, and says when to come again; {@link Long#MAX_VALUE}: never. */
        long runDue(long now);
    }

    /** Something that waits for a socket. */
    interface Waiting {

        void ready(SelectionKey key) throws IOException;

        /** The socket is of no use any more. */
        void broken(IOException why);
    }

    final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Paced> paced = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Loop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, THREAD + name);
        thread.setDaemon(true);
    }

    static Loop start(String name) {
        Loop loop = new Loop(name);
        loop.thread.start();
        return loop;
    }

    /** For CPU accounts. */
    long threadId() {
        return thread.threadId();
    }

    /** Runs a task on the thread, soon. */
    void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    void add(Paced one) {
        paced.add(one);
    }

    void remove(Paced one) {
        paced.remove(one);
    }

    SelectionKey register(SelectableChannel channel, int interest, Waiting waiting)
            throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, interest, waiting);
    }

    private void run() {
        try {
            while (!closed) {
                long wait = runDue();
                if (wait <= 0) {
                    selector.selectNow(Loop::serve);
                } else {
                    selector.select(Loop::serve, wait);
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the milliseconds to wait; at least one when nothing is due. */
    private long runDue() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (Paced one : paced) {
            next = Math.min(next, one.runDue(System.nanoTime()));
        }
        long left = next - System.nanoTime();
        return left <= 0 || !tasks.isEmpty() ? 0 : Math.max(1, left / TICK_NANOS);
    }

    private static void serve(SelectionKey key) {
        Waiting waiting = (Waiting) key.attachment();
        try {
            waiting.ready(key);
        } catch (IOException e) {
            waiting.broken(e);
        }
    }

    /** Ends the thread and closes all sockets. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
