/**
 * Fault drills: customers write through the packaged suite while something is killed, stopped, slow
 * or talking nonsense; at the end an accounting says whether what came in is what went out, each
 * once and in order. {@link dev.ponte.tests.drill.Drills} lists them, {@link
 * dev.ponte.tests.drill.Accounting} counts.
 */
@NullMarked
package dev.ponte.tests.drill;

import org.jspecify.annotations.NullMarked;
