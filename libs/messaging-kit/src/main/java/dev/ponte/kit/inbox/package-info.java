/**
 * Each event once per consumer: ids of handled events, written with their effects.
 *
 * <p>One way: through {@code dev.ponte.kit.consume.BatchConsumer}, which asks the inbox for every
 * batch. Old ids are purged by themselves.
 */
@NullMarked
package dev.ponte.kit.inbox;

import org.jspecify.annotations.NullMarked;
