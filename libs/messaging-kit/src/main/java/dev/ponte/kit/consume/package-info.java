/**
 * Facts into a service: batches from Kafka, handled once.
 *
 * <p>One way: an {@code @Incoming} method with {@code ConsumerRecords<String, byte[]>} hands the
 * poll to {@link dev.ponte.kit.consume.BatchConsumer}; a {@link dev.ponte.kit.consume.BatchHandler}
 * does the work inside the transaction it is given; a {@link
 * dev.ponte.kit.consume.RepeatableHandler} where repeats are harmless by themselves. Configuration
 * a channel needs: its {@code topic}; the rest is shared (deserializers, batch mode, group,
 * offsets).
 */
@NullMarked
package dev.ponte.kit.consume;

import org.jspecify.annotations.NullMarked;
