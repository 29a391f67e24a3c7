package dev.ponte.conversation.store;

/** Another transaction opened or joined the same conversation first. Doing the work again helps. */
public final class ConcurrentChangeException extends RuntimeException {

    public ConcurrentChangeException() {
        super("another transaction changed the same conversation first");
    }
}
