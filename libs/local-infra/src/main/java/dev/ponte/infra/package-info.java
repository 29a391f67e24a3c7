/**
 * Real PostgreSQL and real Kafka on one machine, without containers: for the local suite (data kept
 * between runs) and for tests (thrown away).
 */
@NullMarked
package dev.ponte.infra;

import org.jspecify.annotations.NullMarked;
