/**
 * Events onto Kafka, or into the spool that goes there: stored, or an exception in good time (ADR
 * 9). What decides is in {@code path}; what is here talks to Kafka and PostgreSQL.
 */
@NullMarked
package dev.ponte.gateway.publish;

import org.jspecify.annotations.NullMarked;
