package dev.ponte.local.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One customer's conversation: writes, and shows the answers as they come. */
public final class CustomerChat {

    private static final Duration POLL = Duration.ofMillis(250);

    private final SandboxClient sandbox;
    private final String phone;
    private final Consumer<String> show;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingCame = lock.newCondition();
    private final AtomicLong cursor = new AtomicLong();
    private int openQuestions;

    /**
     * @param phone the customer's number with country code, digits
     * @param show takes each answer
     */
    public CustomerChat(SandboxClient sandbox, String phone, Consumer<String> show) {
        this.sandbox = sandbox;
        this.phone = phone;
        this.show = show;
    }

    /** Writes the texts and waits for an answer to the last; false when none comes in time. */
    public boolean say(List<String> texts, Duration wait) throws InterruptedException {
        Thread listener = listen();
        try {
            for (String text : texts) {
                write(text);
            }
            return awaitAnswer(wait);
        } finally {
            hangUp(listener);
        }
    }

    /** Writes line by line until the input ends, then waits for the answer that may be due. */
    public boolean talk(BufferedReader input, Duration wait)
            throws InterruptedException, IOException {
        Thread listener = listen();
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                if (!line.isBlank()) {
                    write(line.strip());
                }
            }
            return awaitAnswer(wait);
        } finally {
            hangUp(listener);
        }
    }

    private void write(String text) throws InterruptedException {
        lock.lock();
        try {
            openQuestions++;
        } finally {
            lock.unlock();
        }
        sandbox.receive(phone, text);
    }

    private Thread listen() throws InterruptedException {
        cursor.set(sandbox.newest());
        return Thread.ofVirtual().start(this::poll);
    }

    private void poll() {
        try {
            while (!Thread.interrupted()) {
                showNew();
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showNew() throws InterruptedException {
        try {
            JournalPage page = sandbox.since(cursor.get()).settled();
            cursor.set(page.next());
            Answers.to(phone, page).forEach(this::answered);
        } catch (SandboxException e) {
            // It may be starting again; what is said meanwhile fails by itself.
            show.accept("(" + e.getMessage() + ")");
        }
    }

    /** One answer may be to several messages written quickly. */
    private void answered(String text) {
        lock.lock();
        try {
            show.accept(text);
            openQuestions = 0;
            somethingCame.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitAnswer(Duration wait) throws InterruptedException {
        Instant end = Instant.now().plus(wait);
        lock.lock();
        try {
            while (openQuestions > 0) {
                long left = Duration.between(Instant.now(), end).toNanos();
                if (left <= 0) {
                    return false;
                }
                long unused = somethingCame.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static void hangUp(Thread listener) throws InterruptedException {
        listener.interrupt();
        listener.join();
    }
}
