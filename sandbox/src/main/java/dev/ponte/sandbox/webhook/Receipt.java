package dev.ponte.sandbox.webhook;

/** What became of a webhook when its first try was over. */
public sealed interface Receipt {
    /** The first try; when it was not accepted, others may follow by themselves. */
    record Tried(Attempt first, boolean retrying) implements Receipt {}

    /** Kept back by an out-of-order fault until another webhook has gone. */
    record Held() implements Receipt {}

    /** Not sent at all: the played system does not send this webhook as it is set up. */
    record Unsent(String reason) implements Receipt {}
}
