/**
 * Which path deliveries take, and what that means for those under way (ADR 9). Plain Java: {@link
 * dev.ponte.gateway.publish.path.Path} decides, {@link dev.ponte.gateway.publish.path.WritePath}
 * keeps the queues, the lines behind its two ports talk to Kafka and PostgreSQL.
 */
@NullMarked
package dev.ponte.gateway.publish.path;

import org.jspecify.annotations.NullMarked;
