package dev.ponte.kit.deadletter;

import dev.ponte.events.UnreadableEventException;

/**
 * Why a record is given up.
 *
 * @param reason a stable code
 * @param detail for people; never the text of an unknown exception, which may hold anything
 */
record Rejection(String reason, String detail) {

    static Rejection of(Throwable failure) {
        return switch (failure) {
            case RejectRecordException e -> new Rejection(e.reason(), text(e));
            case UnreadableEventException e -> new Rejection(e.code(), text(e));
            default -> new Rejection("handler-failed", failure.getClass().getName());
        };
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getName() : message;
    }
}
