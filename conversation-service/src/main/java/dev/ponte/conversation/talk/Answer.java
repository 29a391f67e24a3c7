package dev.ponte.conversation.talk;

/**
 * The customer messages that a reply answers: those after {@code from}, up to {@code to}. Kept with
 * the reply, so that they count as unanswered again if it never goes out.
 */
public record Answer(long from, long to) {}
