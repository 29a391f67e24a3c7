/** What groups do by the clock: replicate, and look for drift. */
@NullMarked
package dev.ponte.sync.schedule;

import org.jspecify.annotations.NullMarked;
