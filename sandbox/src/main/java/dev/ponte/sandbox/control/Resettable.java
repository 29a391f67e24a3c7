package dev.ponte.sandbox.control;

/** Something that {@code POST /_sandbox/reset} puts back to how it was after the start. */
public interface Resettable {
    void reset();
}
