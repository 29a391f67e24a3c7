/**
 * Publishes the call log on {@code ponte.integration.call.v1}.
 *
 * <p>For figures and alarms, so it is not worth waiting for: no outbox, no call held up by it. What
 * Kafka does not take in time is dropped and counted; the log line and the metrics are there all
 * the same.
 */
@NullMarked
package dev.ponte.kit.calltopic;

import org.jspecify.annotations.NullMarked;
