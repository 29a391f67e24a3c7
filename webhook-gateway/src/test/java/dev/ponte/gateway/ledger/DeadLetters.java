package dev.ponte.gateway.ledger;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.gateway.source.ContentHash;
import java.time.Instant;
import java.util.Map;

/** Dead letters of tests, each with a place of its own. */
final class DeadLetters {

    private static final String CONSUMER = "conversation-service.inbound";
    private static final String TOPIC = "ponte.inbound.message.v1";

    private DeadLetters() {}

    static CloudEvent<RecordRejected> of(String account, String eventId, Instant at) {
        return of(
                account,
                eventId,
                at,
                "{\"text\":\"ligue 5551987654321\",\"token\":\"abc\",\"event\":\""
                        + eventId
                        + "\"}");
    }

    static CloudEvent<RecordRejected> of(String account, String eventId, Instant at, String value) {
        return OnKafka.deadLetter(
                account,
                new RecordRejected(
                        CONSUMER,
                        TOPIC,
                        3,
                        offset(account, eventId),
                        account + "/ZAPI/instance/5551987654321",
                        Map.of(
                                "ce_id", eventId,
                                "ce_type", "dev.ponte.inbound.message-received.v1",
                                "ce_account", account),
                        value,
                        "handler-failed",
                        "java.lang.IllegalStateException",
                        at));
    }

    /** As the ledger names it. */
    static String id(String account, String eventId) {
        return ContentHash.of(
                "rejected:" + CONSUMER + ":" + TOPIC + "/3/" + offset(account, eventId));
    }

    private static long offset(String account, String eventId) {
        return Integer.toUnsignedLong((account + eventId).hashCode());
    }
}
