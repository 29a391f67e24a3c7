package dev.ponte.crm.wire;

/** How one attempt ended. */
public sealed interface Outcome {

    /** An answer came, whole. */
    record Answered(KommoReply reply) implements Outcome {}

    /** The request did not reach Kommo. */
    record NotSent() implements Outcome {}

    /** It was sent, and no whole answer came: it may have been carried out. */
    record Lost() implements Outcome {}
}
