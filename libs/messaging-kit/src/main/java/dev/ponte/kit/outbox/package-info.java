/**
 * Facts out of a service: the transactional outbox.
 *
 * <p>One way: {@link dev.ponte.kit.outbox.Outbox#transaction} around the change, {@link
 * dev.ponte.kit.outbox.Outbox#append} inside it. Never send to Kafka from a handler or a resource.
 *
 * <p>The relay runs by itself. Keys are dealt to 16 shards; a relay takes a shard by an advisory
 * lock, publishes its rows in the order of their ids, waits for Kafka's confirmation, removes them
 * by id and gives the lock back. Several replicas share the work, and order per key holds. A relay
 * needs session-level locks: connect it to PostgreSQL directly or through a session-mode pooler.
 */
@NullMarked
package dev.ponte.kit.outbox;

import org.jspecify.annotations.NullMarked;
