/**
 * Work that is woken: {@link dev.ponte.kit.work.SingleFlight} is the one way to run it one at a
 * time without losing a wake-up.
 */
@NullMarked
package dev.ponte.kit.work;

import org.jspecify.annotations.NullMarked;
