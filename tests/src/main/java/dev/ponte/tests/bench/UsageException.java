package dev.ponte.tests.bench;

/** The command line makes no sense; says why in the reader's language. */
final class UsageException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    UsageException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
