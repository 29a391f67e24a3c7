package dev.ponte.conversation.talk;

import dev.ponte.conversation.talk.Ownership.BotOwns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One chat with one customer, as far as decisions need it.
 *
 * @param lastCustomerSeq the newest customer message; 0: none
 * @param answeredSeq up to here somebody answered: the newest customer message a reply covers, or
 *     the message of the person who answered
 * @param unansweredSince when the oldest unanswered message came
 * @param lastToken the newest claim given to a worker
 */
public record Conversation(
        Ownership ownership,
        ReplyJob reply,
        long lastCustomerSeq,
        long answeredSeq,
        @Nullable Instant unansweredSince,
        long lastToken) {

    /** Before the first message: the bot owns it. */
    public static Conversation fresh() {
        return new Conversation(new BotOwns(0), new ReplyJob.None(), 0, 0, null, 0);
    }

    public boolean botOwns() {
        return ownership instanceof BotOwns;
    }

    /** Whether a customer message waits for an answer. */
    public boolean unanswered() {
        return lastCustomerSeq > answeredSeq;
    }

    Conversation with(Ownership newOwnership) {
        return new Conversation(
                newOwnership, reply, lastCustomerSeq, answeredSeq, unansweredSince, lastToken);
    }

    Conversation with(ReplyJob newReply) {
        return new Conversation(
                ownership, newReply, lastCustomerSeq, answeredSeq, unansweredSince, lastToken);
    }

    Conversation claimed(ReplyJob.Writing writing) {
        return new Conversation(
                ownership, writing, lastCustomerSeq, answeredSeq, unansweredSince, writing.token());
    }

    Conversation customerWrote(long seq, Instant now) {
        Instant since = unansweredSince == null ? now : unansweredSince;
        return new Conversation(
                ownership, reply, Math.max(seq, lastCustomerSeq), answeredSeq, since, lastToken);
    }

    /** A reply that never went out answers nothing; whatever else was said since still does. */
    Conversation unsaid(@Nullable Answer answer, Instant now) {
        if (answer == null || answeredSeq != answer.to()) {
            return this;
        }
        return new Conversation(ownership, reply, lastCustomerSeq, answer.from(), now, lastToken);
    }

    /** Everything up to {@code seq} has its answer; what came later waits since {@code now}. */
    Conversation answered(long seq, Instant now) {
        long upTo = Math.max(seq, answeredSeq);
        return new Conversation(
                ownership,
                reply,
                lastCustomerSeq,
                upTo,
                lastCustomerSeq > upTo ? now : null,
                lastToken);
    }
}
