/**
 * {@code replication}: one master and many accounts that become like it, counted by the Kommo in
 * which all of them are.
 */
@NullMarked
package dev.ponte.tests.bench.replication;

import org.jspecify.annotations.NullMarked;
