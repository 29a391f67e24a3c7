package dev.ponte.conversation.talk;

import dev.ponte.conversation.talk.Ownership.BotOwns;
import dev.ponte.conversation.talk.Ownership.PersonOwns;
import dev.ponte.conversation.talk.ReplyJob.Due;
import dev.ponte.conversation.talk.ReplyJob.None;
import dev.ponte.conversation.talk.ReplyJob.Writing;
import dev.ponte.events.conversation.OwnershipCause;
import dev.ponte.events.conversation.ReplyDropped.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a fact. Two promises live here: the bot never speaks after a take-over,
 * and no customer message stays unanswered while the bot owns the conversation.
 */
public final class Talk {

    private final Rules rules;

    public Talk(Rules rules) {
        this.rules = rules;
    }

    /** The state after {@code fact}, and what follows from it. Pure: asks no clock. */
    public Decision decide(Conversation conversation, Fact fact, Instant now) {
        return switch (fact) {
            case Fact.CustomerWrote wrote ->
                    customerSpoke(conversation.customerWrote(wrote.seq(), now), now);
            case Fact.CustomerEdited edited ->
                    edited.seq() > conversation.answeredSeq()
                            ? customerSpoke(conversation, now)
                            : Decision.of(conversation);
            case Fact.PersonWrote wrote ->
                    takenOver(
                            conversation.answered(wrote.seq(), now),
                            wrote.cause(),
                            wrote.by(),
                            usualEnd(now),
                            now);
            case Fact.TakeOver asked ->
                    takenOver(
                            conversation,
                            asked.cause(),
                            asked.by(),
                            asked.asked() == null ? usualEnd(now) : askedEnd(asked.asked(), now),
                            now);
            case Fact.HandBack back -> handedBack(conversation, back.cause(), back.by(), now);
            case Fact.PauseRanOut _ -> pauseRanOut(conversation, now);
            case Fact.Claim claim -> claimed(conversation, claim.token(), now);
            case Fact.DraftReady ready -> draftReady(conversation, ready.token(), now);
            case Fact.DraftFailed failed -> draftFailed(conversation, failed, now);
            case Fact.SendFailed failed ->
                    giveUp(conversation.unsaid(failed.answer(), now), Reason.CHANNEL_REFUSED, now);
            case Fact.ReplyUnsaid unsaid -> unsaid(conversation.unsaid(unsaid.answer(), now), now);
            case Fact.Merged merged -> merged(conversation, merged.other(), now);
        };
    }

    private Decision customerSpoke(Conversation conversation, Instant now) {
        if (!conversation.botOwns()) {
            return Decision.of(conversation);
        }
        return switch (conversation.reply()) {
            case None _ -> Decision.of(conversation.with(new Due(dueAt(conversation, now), 0)));
            case Due due ->
                    Decision.of(
                            conversation.with(
                                    due.attempt() == 0
                                            ? new Due(dueAt(conversation, now), 0)
                                            : due));
            case Writing writing -> {
                if (waitedLongEnough(conversation, now)) {
                    // Let this reply go out; what was written meanwhile gets the next one.
                    yield Decision.of(conversation);
                }
                Due again = new Due(dueAt(conversation, now), writing.attempt());
                yield Decision.of(conversation.with(again), new Outcome.Dropped(Reason.SUPERSEDED));
            }
        };
    }

    private Decision takenOver(
            Conversation conversation,
            OwnershipCause cause,
            @Nullable String by,
            @Nullable Instant resumesAt,
            Instant now) {
        return switch (conversation.ownership()) {
            case PersonOwns person -> Decision.of(conversation.with(person.lasting(resumesAt)));
            case BotOwns bot -> {
                PersonOwns person = bot.takenOver(cause, by, now, resumesAt);
                List<Outcome> outcomes = new ArrayList<>();
                outcomes.add(new Outcome.Paused(person.epoch(), cause, by, resumesAt));
                if (!(conversation.reply() instanceof None)) {
                    outcomes.add(new Outcome.Dropped(Reason.TAKEN_OVER));
                }
                yield new Decision(conversation.with(person).with(new None()), outcomes);
            }
        };
    }

    private Decision handedBack(
            Conversation conversation, OwnershipCause cause, @Nullable String by, Instant now) {
        return switch (conversation.ownership()) {
            case BotOwns _ -> Decision.of(conversation);
            case PersonOwns person -> {
                BotOwns bot = person.released();
                Conversation next = conversation.with(bot);
                if (next.unanswered()) {
                    next = next.with(new Due(now.plus(rules.quietTime()), 0));
                }
                yield Decision.of(next, new Outcome.Resumed(bot.epoch(), cause, by));
            }
        };
    }

    private Decision pauseRanOut(Conversation conversation, Instant now) {
        boolean over =
                conversation.ownership() instanceof PersonOwns person
                        && person.resumesAt() != null
                        && !person.resumesAt().isAfter(now);
        return over
                ? handedBack(conversation, OwnershipCause.TIMEOUT, null, now)
                : Decision.of(conversation);
    }

    private Decision claimed(Conversation conversation, long token, Instant now) {
        Instant lease = now.plus(rules.lease());
        return switch (conversation.reply()) {
            case None _ -> Decision.of(conversation);
            case Due due when due.at().isAfter(now) -> Decision.of(conversation);
            case Due due ->
                    Decision.of(
                            conversation.claimed(
                                    new Writing(
                                            token,
                                            conversation.lastCustomerSeq(),
                                            lease,
                                            due.attempt())));
            case Writing writing when writing.leaseUntil().isAfter(now) ->
                    Decision.of(conversation);
            case Writing gone ->
                    // Its worker died. That is no failure of the responder: the count stays.
                    Decision.of(
                            conversation.claimed(
                                    new Writing(
                                            token,
                                            conversation.lastCustomerSeq(),
                                            lease,
                                            gone.attempt())));
        };
    }

    private Decision draftReady(Conversation conversation, long token, Instant now) {
        if (!(conversation.reply() instanceof Writing writing)
                || writing.token() != token
                || !conversation.botOwns()) {
            return Decision.of(conversation);
        }
        Answer answer = new Answer(conversation.answeredSeq(), writing.covers());
        Conversation next = conversation.answered(writing.covers(), now);
        next = next.with(next.unanswered() ? new Due(now.plus(rules.quietTime()), 0) : new None());
        return Decision.of(next, new Outcome.Released(next.ownership().epoch(), answer));
    }

    /** Dropped on its way out. If the bot owns the conversation again, the customer still waits. */
    private Decision unsaid(Conversation conversation, Instant now) {
        Outcome dropped = new Outcome.Dropped(Reason.TAKEN_OVER);
        boolean waits =
                conversation.botOwns()
                        && conversation.unanswered()
                        && conversation.reply() instanceof None;
        return waits
                ? Decision.of(conversation.with(new Due(now.plus(rules.quietTime()), 0)), dropped)
                : Decision.of(conversation, dropped);
    }

    private Decision draftFailed(Conversation conversation, Fact.DraftFailed failed, Instant now) {
        if (!(conversation.reply() instanceof Writing writing)
                || writing.token() != failed.token()) {
            return Decision.of(conversation);
        }
        int attempt = writing.attempt() + 1;
        if (!failed.retryable() || attempt >= rules.maxAttempts()) {
            return giveUp(conversation, Reason.NO_RESPONDER, now);
        }
        Duration wait = rules.retryDelay().multipliedBy(1L << Math.min(writing.attempt(), 10));
        return Decision.of(conversation.with(new Due(now.plus(wait), attempt)));
    }

    /** The bot cannot answer, so the conversation goes to a person. */
    private Decision giveUp(Conversation conversation, Reason reason, Instant now) {
        if (!(conversation.ownership() instanceof BotOwns bot)) {
            return Decision.of(conversation, new Outcome.Dropped(reason));
        }
        PersonOwns person =
                bot.takenOver(OwnershipCause.AUTOMATION_FAILED, null, now, usualEnd(now));
        return Decision.of(
                conversation.with(person).with(new None()),
                new Outcome.Dropped(reason),
                new Outcome.Paused(
                        person.epoch(), person.cause(), person.by(), person.resumesAt()));
    }

    /** The stricter of two owners stays: if a person owned either, a person owns both. */
    private Decision merged(Conversation conversation, Conversation other, Instant now) {
        Conversation joined =
                new Conversation(
                        conversation.ownership(),
                        conversation.reply(),
                        Math.max(conversation.lastCustomerSeq(), other.lastCustomerSeq()),
                        other.unanswered()
                                ? Math.min(conversation.answeredSeq(), other.answeredSeq())
                                : conversation.answeredSeq(),
                        earlier(conversation.unansweredSince(), other.unansweredSince()),
                        Math.max(conversation.lastToken(), other.lastToken()));
        if (!other.unanswered() && !conversation.unanswered()) {
            joined = joined.answered(joined.lastCustomerSeq(), now);
        }
        if (other.ownership() instanceof PersonOwns person) {
            return takenOver(joined, OwnershipCause.MERGE, person.by(), person.resumesAt(), now);
        }
        return other.unanswered() ? customerSpoke(joined, now) : Decision.of(joined);
    }

    private Instant dueAt(Conversation conversation, Instant now) {
        Instant quiet = now.plus(rules.quietTime());
        Instant since = conversation.unansweredSince();
        if (since == null) {
            return quiet;
        }
        Instant latest = since.plus(rules.maxWait());
        return quiet.isBefore(latest) ? quiet : latest;
    }

    private boolean waitedLongEnough(Conversation conversation, Instant now) {
        Instant since = conversation.unansweredSince();
        return since != null && !now.isBefore(since.plus(rules.maxWait()));
    }

    private @Nullable Instant usualEnd(Instant now) {
        return rules.pause().isZero() ? null : now.plus(rules.pause());
    }

    private Instant askedEnd(Duration asked, Instant now) {
        return now.plus(asked.compareTo(rules.maxPause()) > 0 ? rules.maxPause() : asked);
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
