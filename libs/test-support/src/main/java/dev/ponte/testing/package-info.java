/**
 * PostgreSQL and Kafka for the tests of a module: one server of each per test JVM, started when the
 * first test asks, gone with the JVM.
 */
@NullMarked
package dev.ponte.testing;

import org.jspecify.annotations.NullMarked;
