package dev.ponte.kit.outbox;

/**
 * Told by the relay; a bean that implements it is found by its type. Called on the relay's thread:
 * do not block, do not throw.
 */
public interface OutboxListener {

    /**
     * The relay has found nothing more to publish. Another replica may be at work still, and new
     * events may come at any time.
     */
    void drained();
}
