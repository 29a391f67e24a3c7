package dev.ponte.conversation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.conversation.OwnershipCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promise 5, over random interleavings of customers, sellers, workers, slow drafts and crashes. */
class BotNeverTalksOverAPersonTest {

    enum Move {
        CUSTOMER_WRITES,
        CUSTOMER_EDITS,
        PERSON_WRITES,
        TAKE_OVER,
        HAND_BACK,
        CLOCK_MOVES_A_BIT,
        CLOCK_MOVES_FAR,
        PAUSE_CHECKED,
        WORKER_CLAIMS,
        DRAFT_ARRIVES,
        OLD_DRAFT_ARRIVES,
        DRAFT_FAILS,
        WORKER_DIES,
        SEND_ATTEMPTED,
        SEND_REFUSED,
        MERGED_WITH_PERSON_OWNED,
        OTHER_CHAT_OPENS,
        MERGED_WITH_OTHER_CHAT
    }

    @Property(tries = 20_000)
    void no_reply_is_released_after_a_take_over_and_none_is_forgotten(
            @ForAll("interleavings") List<Move> moves) {
        World world = new World();
        for (Move move : moves) {
            world.play(move);
            world.checkNothingForgotten();
        }
        world.settle();
        assertThat(world.customerWaits())
                .as("a customer waits while the bot owns the chat, after %s", moves)
                .isFalse();
    }

    @Provide
    Arbitrary<List<Move>> interleavings() {
        return Arbitraries.of(Move.class).list().ofMinSize(1).ofMaxSize(60);
    }

    /** One conversation, the drafts under way, and a clock. */
    private static final class World {
        private static final Rules RULES =
                new Rules(
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(30),
                        Duration.ofHours(4),
                        Duration.ofSeconds(20),
                        3,
                        Duration.ofSeconds(2));

        private final Talk talk = new Talk(RULES);
        private final Map<Long, Long> epochOfClaim = new HashMap<>();
        private final List<Long> drafts = new ArrayList<>();
        private Conversation conversation = Conversation.fresh();
        private Instant now = Instant.parse("2026-01-05T12:00:00Z");
        private long seq;
        private long token;
        private long lastCustomer;
        private long reallyAnswered;
        private Conversation otherChat;
        private long otherWaits;
        private Outcome.Released onItsWay;
        private boolean personOwns;

        void play(Move move) {
            switch (move) {
                case CUSTOMER_WRITES -> {
                    lastCustomer = ++seq;
                    tell(new Fact.CustomerWrote(seq));
                }
                case CUSTOMER_EDITS -> tell(new Fact.CustomerEdited(lastCustomer));
                case PERSON_WRITES -> personWrites();
                case TAKE_OVER ->
                        tell(new Fact.TakeOver(OwnershipCause.SELLER_COMMAND, "Ana", null));
                case HAND_BACK -> tell(new Fact.HandBack(OwnershipCause.SELLER_COMMAND, "Ana"));
                case CLOCK_MOVES_A_BIT -> now = now.plusSeconds(3);
                case CLOCK_MOVES_FAR -> now = now.plusSeconds(1200);
                case PAUSE_CHECKED -> tell(new Fact.PauseRanOut());
                case WORKER_CLAIMS -> claim();
                case DRAFT_ARRIVES -> {
                    if (!drafts.isEmpty()) {
                        ready(drafts.removeLast());
                    }
                }
                case OLD_DRAFT_ARRIVES -> {
                    if (!drafts.isEmpty()) {
                        ready(drafts.removeFirst());
                    }
                }
                case DRAFT_FAILS -> {
                    if (!drafts.isEmpty()) {
                        tell(new Fact.DraftFailed(drafts.removeLast(), true));
                    }
                }
                case WORKER_DIES -> drafts.clear();
                case SEND_ATTEMPTED -> send(true);
                case SEND_REFUSED -> send(false);
                case MERGED_WITH_PERSON_OWNED -> {
                    Conversation other =
                            talk.decide(
                                            Conversation.fresh(),
                                            new Fact.PersonWrote(++seq, OwnershipCause.PHONE, null),
                                            now)
                                    .next();
                    tell(new Fact.Merged(other));
                }
                case OTHER_CHAT_OPENS ->
                        otherChat =
                                talk.decide(
                                                Conversation.fresh(),
                                                new Fact.CustomerWrote(++seq),
                                                now)
                                        .next();
                case MERGED_WITH_OTHER_CHAT -> {
                    if (otherChat != null) {
                        otherWaits = otherChat.lastCustomerSeq();
                        lastCustomer = Math.max(lastCustomer, otherWaits);
                        tell(new Fact.Merged(otherChat));
                        otherChat = null;
                    }
                }
            }
        }

        private void personWrites() {
            tell(new Fact.PersonWrote(++seq, OwnershipCause.PHONE, null));
            reallyAnswered = seq;
            otherWaits = 0;
        }

        /** The released reply goes out, unless the chat changed hands since. */
        private void send(boolean accepted) {
            if (onItsWay == null) {
                return;
            }
            Outcome.Released reply = onItsWay;
            onItsWay = null;
            boolean ours =
                    conversation.botOwns() && conversation.ownership().epoch() == reply.epoch();
            if (!ours) {
                tell(new Fact.ReplyUnsaid(reply.answer()));
            } else if (accepted) {
                reallyAnswered = Math.max(reallyAnswered, reply.answer().to());
                if (reply.answer().from() < otherWaits && otherWaits <= reply.answer().to()) {
                    otherWaits = 0;
                }
            } else {
                tell(new Fact.SendFailed(reply.answer()));
            }
        }

        private void claim() {
            if (onItsWay != null) {
                return;
            }
            tell(new Fact.Claim(++token));
            if (conversation.reply() instanceof ReplyJob.Writing writing
                    && writing.token() == token) {
                epochOfClaim.put(token, conversation.ownership().epoch());
                drafts.add(token);
            }
        }

        private void ready(long draft) {
            boolean wasPersons = personOwns;
            Decision decision = tell(new Fact.DraftReady(draft));
            if (decision.released().isPresent()) {
                onItsWay = decision.released().get();
                assertThat(wasPersons).as("released while a person owned the chat").isFalse();
                assertThat(epochOfClaim.get(draft))
                        .as("released in another epoch than it was written in")
                        .isEqualTo(conversation.ownership().epoch());
            }
        }

        private Decision tell(Fact fact) {
            long before = conversation.ownership().epoch();
            Decision decision = talk.decide(conversation, fact, now);
            conversation = decision.next();
            for (Outcome outcome : decision.outcomes()) {
                switch (outcome) {
                    case Outcome.Paused _ -> personOwns = true;
                    case Outcome.Resumed _ -> personOwns = false;
                    case Outcome.Released _ -> assertThat(fact).isInstanceOf(Fact.DraftReady.class);
                    case Outcome.Dropped _ -> {}
                }
            }
            assertThat(conversation.botOwns()).isEqualTo(!personOwns);
            assertThat(conversation.ownership().epoch()).isGreaterThanOrEqualTo(before);
            return decision;
        }

        void checkNothingForgotten() {
            if (conversation.botOwns() && conversation.unanswered()) {
                assertThat(conversation.reply())
                        .as("the bot owns an unanswered chat, so a reply is in the making")
                        .isNotInstanceOf(ReplyJob.None.class);
            }
            if (!conversation.botOwns()) {
                assertThat(conversation.reply()).isInstanceOf(ReplyJob.None.class);
            }
        }

        /** Everything works from here on: whatever is due gets written and sent. */
        void settle() {
            drafts.clear();
            for (int round = 0; round < 5; round++) {
                now = now.plusSeconds(600);
                send(true);
                claim();
                if (!drafts.isEmpty()) {
                    ready(drafts.removeLast());
                }
            }
            send(true);
        }

        /** What the model does not know: whether the customer really has an answer. */
        boolean customerWaits() {
            return conversation.botOwns() && (lastCustomer > reallyAnswered || otherWaits > 0);
        }
    }
}
