package dev.ponte.tests.drill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found after a drill, by looking from outside: at the source, in the database, on the
 * topic, at the outside system.
 *
 * @param deliveries what the source saw
 * @param log the ids on {@code ponte.inbound.message.v1}, in its order
 * @param stored the messages of the database, by conversation and {@code seq}
 * @param read the conversations as the API shows them
 * @param sends what customers have on their phones, in order
 * @param takeOvers who got a conversation, when
 * @param rest what should be nothing by now
 */
record Evidence(
        Deliveries deliveries,
        List<Logged> log,
        List<Stored> stored,
        List<Read> read,
        List<Send> sends,
        List<TakeOver> takeOvers,
        Rest rest) {

    Evidence {
        log = List.copyOf(log);
        stored = List.copyOf(stored);
        read = List.copyOf(read);
        sends = List.copyOf(sends);
        takeOvers = List.copyOf(takeOvers);
    }

    /**
     * What the source saw.
     *
     * @param made deliveries, those made again not counted
     * @param accepted of them, in the end
     * @param attempts how often something was sent
     * @param refusedWhileDown attempts that failed while the gateway they went to was down, or
     *     while the drill had taken away everything that it needs
     * @param refusals attempts that failed although they should not
     */
    record Deliveries(
            long made,
            long accepted,
            long attempts,
            long refusedWhileDown,
            List<Refusal> refusals) {

        Deliveries {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A delivery that was not taken.
     *
     * @param kind the status, or how the connection failed
     */
    record Refusal(String id, String kind, Instant at) {}

    /** A message on the topic. */
    record Logged(String phone, String id) {}

    /**
     * A message in the database.
     *
     * @param phone of its conversation
     * @param author {@code CUSTOMER}, {@code BOT} or {@code PERSON}
     * @param id the channel's; null while a message of the bot has none
     * @param recordedAt when it was stored
     * @param sendState null unless the bot wrote it
     * @param answersFrom after which {@code seq} the messages begin that it answers; null unless it
     *     is the first part of an answer
     * @param answersTo up to which, this one included
     */
    record Stored(
            UUID conversation,
            String phone,
            long seq,
            String author,
            @Nullable String id,
            Instant writtenAt,
            Instant recordedAt,
            @Nullable String text,
            @Nullable String sendState,
            @Nullable Long answersFrom,
            @Nullable Long answersTo) {

        boolean isCustomers() {
            return author.equals("CUSTOMER");
        }

        boolean isAnswer() {
            return author.equals("BOT");
        }

        boolean isSent() {
            return "SENT".equals(sendState);
        }

        boolean covers(long customerSeq) {
            return answersFrom != null
                    && answersTo != null
                    && answersFrom < customerSeq
                    && customerSeq <= answersTo;
        }
    }

    /**
     * A conversation as one reads it.
     *
     * @param runs ids of the customer's messages, parted where somebody else spoke
     */
    record Read(String phone, List<List<String>> runs) {

        Read {
            runs = List.copyOf(runs);
        }
    }

    /** A text that reached its customer. */
    record Send(String phone, String text, Instant at) {}

    /**
     * A person got a conversation.
     *
     * @param cause as in the contract, e.g. {@code AUTOMATION_FAILED}
     */
    record TakeOver(String phone, String cause, Instant at) {}

    /**
     * What is left.
     *
     * @param spooled deliveries in the gateway's spool
     * @param unpublished events in conversation-service's outbox
     * @param repliesWaiting replies that are due or being written
     * @param sendsWaiting messages on their way out
     * @param unread records of the topic that conversation-service has not read
     * @param deadLetters records that were given up, since the drill began
     */
    record Rest(
            long spooled,
            long unpublished,
            long repliesWaiting,
            long sendsWaiting,
            long unread,
            long deadLetters) {

        /** Nothing more will happen by itself. */
        boolean isSettled() {
            return spooled + unpublished + repliesWaiting + sendsWaiting + unread == 0;
        }
    }
}
