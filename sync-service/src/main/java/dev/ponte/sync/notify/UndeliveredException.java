package dev.ponte.sync.notify;

/** A message that was not taken. Its code is stable, and names no address. */
final class UndeliveredException extends RuntimeException {

    private final String code;

    UndeliveredException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
