/**
 * What reached the gateway and what became of it: a consumer writes the deliveries and the dead
 * letters of Kafka into tables, people look, and send them on again (ADR 10).
 */
@NullMarked
package dev.ponte.gateway.ledger;

import org.jspecify.annotations.NullMarked;
