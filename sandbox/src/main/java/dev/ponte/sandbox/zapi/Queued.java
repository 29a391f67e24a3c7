package dev.ponte.sandbox.zapi;

import java.time.Instant;

/** A message that has its ids and waits, or has left. */
record Queued(String zaapId, String messageId, Outgoing message, Instant created) {}
