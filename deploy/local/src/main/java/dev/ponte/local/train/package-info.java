/**
 * Faster starts: the JVM's ahead-of-time cache (JEP 483, 514), made per process from a real start
 * and used as long as JDK, flags and jar are the same.
 */
@NullMarked
package dev.ponte.local.train;

import org.jspecify.annotations.NullMarked;
