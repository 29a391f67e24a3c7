package dev.ponte.gateway.source;

/** A body read into a tree, or why it could not be. */
public sealed interface Decoded<T> {

    /** The body, readable. */
    record Body<T>(T tree) implements Decoded<T> {}

    /** Nothing to be made of it. */
    record Unreadable<T>(Defect defect) implements Decoded<T> {}

    /** What is wrong with a body; the code is a metric label and part of the contract. */
    enum Defect {
        MALFORMED("malformed-body"),
        TOO_DEEP("too-deep"),
        TOO_MANY_FIELDS("too-many-fields");

        private final String code;

        Defect(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
