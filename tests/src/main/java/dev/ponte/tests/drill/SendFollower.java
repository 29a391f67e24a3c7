package dev.ponte.tests.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Follows what customers get on their phones: how far a round is, and what came of it all. */
final class SendFollower implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SendFollower.class.getName());
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final int PAGE = 2_000;

    private final Sandbox sandbox;
    private final List<Evidence.Send> sends = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private long cursor;

    SendFollower(Sandbox sandbox) throws InterruptedException {
        this.sandbox = sandbox;
        this.cursor = sandbox.seen(0, 0).path("next").asLong();
        this.thread = Thread.ofPlatform().name("send-follower").daemon().start(this::follow);
    }

    /** How many up to the last look, a moment ago. */
    int count() {
        return sends.size();
    }

    /** Everything up to now. */
    List<Evidence.Send> sends() throws InterruptedException {
        catchUp();
        return List.copyOf(sends);
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Pause.of(EVERY);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a busy machine an answer may be late; the next look finds what this one did not. */
    private void look() throws InterruptedException {
        try {
            catchUp();
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "not read: " + e.getMessage());
        }
    }

    private synchronized void catchUp() throws InterruptedException {
        JsonNode page;
        do {
            page = sandbox.seen(cursor, PAGE);
            if (page.path("oldest").asLong() > cursor + 1) {
                throw new IllegalStateException(
                        "the sandbox forgot messages before they were read");
            }
            page.path("messages").forEach(this::note);
            cursor = page.path("next").asLong();
        } while (page.path("messages").size() == PAGE);
    }

    private void note(JsonNode message) {
        sends.add(
                new Evidence.Send(
                        message.path("phone").asText(),
                        message.path("text").asText(),
                        Instant.parse(message.path("at").asText())));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
