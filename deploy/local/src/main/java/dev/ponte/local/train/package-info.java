/**
 * Faster starts: the JVM's ahead-of-time cache (JEP 483), made per program from a start of its own,
 * on throw-away infrastructure, and used as long as JDK, flags and jar are the same.
 */
@NullMarked
package dev.ponte.local.train;

import org.jspecify.annotations.NullMarked;
