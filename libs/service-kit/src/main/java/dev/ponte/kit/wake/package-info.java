/**
 * Work that is woken: {@link dev.ponte.kit.wake.SingleFlight} is the one way to run it one at a
 * time without losing a wake-up.
 */
@NullMarked
package dev.ponte.kit.wake;

import org.jspecify.annotations.NullMarked;
