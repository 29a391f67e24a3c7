package dev.ponte.tests.bench;

/** A measurement could not be made. Its message is for the person at the terminal. */
public final class BenchFailedException extends RuntimeException {

    public BenchFailedException(String message) {
        super(message);
    }
}
