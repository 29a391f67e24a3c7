package dev.ponte.local.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One customer's conversation: writes, and shows the answers as they come. Used once. */
public final class CustomerChat {

    private static final Duration POLL = Duration.ofMillis(250);

    private final SandboxClient sandbox;
    private final String phone;
    private final Consumer<String> show;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingCame = lock.newCondition();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private long cursor;
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
        cursor = sandbox.newest();
        return Thread.ofVirtual().start(this::poll);
    }

    private void poll() {
        boolean heard = true;
        try {
            do {
                heard = showNew(heard);
            } while (!hungUp.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the sandbox answered; says so once when it does not. */
    private boolean showNew(boolean heardBefore) throws InterruptedException {
        try {
            if (!heardBefore && sandbox.newest() < cursor) {
                // It started again, with an empty journal.
                cursor = 0;
            }
            JournalPage page = sandbox.since(cursor).settled();
            cursor = page.next();
            Answers.to(phone, page).forEach(this::answered);
            return true;
        } catch (SandboxException e) {
            if (heardBefore) {
                show.accept("(" + e.getMessage() + ")");
            }
            return false;
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

    private void hangUp(Thread listener) throws InterruptedException {
        hungUp.countDown();
        listener.join();
    }
}
