package dev.ponte.sandbox.zapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message that is handed to WhatsApp.
 *
 * @param delay how long until then
 * @param error what its DeliveryCallback reports; null = it went well
 */
record Departure(Queued message, Duration delay, @Nullable String error) {}
