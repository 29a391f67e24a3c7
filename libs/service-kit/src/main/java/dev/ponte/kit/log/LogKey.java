package dev.ponte.kit.log;

import java.util.Locale;

/**
 * The vocabulary of our logs. A key means one thing in every service, so that a search finds it in
 * all; a new one is added here.
 */
public enum LogKey {
    /** Tenant slug. */
    ACCOUNT,
    /** Conversation id. */
    CONVERSATION,
    /** CloudEvents id. */
    EVENT,
    /** CloudEvents type. */
    EVENT_TYPE,
    /** Kafka topic. */
    TOPIC,
    /** Kafka partition. */
    PARTITION,
    /** Kafka offset. */
    OFFSET,
    /** Who reads: a consumer's name. */
    CONSUMER,
    /** The outside system called: {@code zapi}, {@code openai}, {@code kommo}. */
    SERVICE,
    /** What was done: {@code send_message}, {@code relay}, {@code purge}. */
    ACTION,
    /** A phone number; always masked. */
    PHONE,
    SUCCESS,
    /** HTTP status. */
    STATUS,
    /** A stable code; never an exception's text. */
    ERROR,
    /** Why a decision fell as it did: a stable code. */
    REASON,
    RESPONSE_TIME_MS,
    /** How many. */
    COUNT,
    /** Which try, from 1. */
    ATTEMPT,
    /** Who asked: user or API key name. */
    CALLER,
    /** W3C trace id. */
    TRACE_ID;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** As it stands in the log. */
    public String key() {
        return key;
    }
}
