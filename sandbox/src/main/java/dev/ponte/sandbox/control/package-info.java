/** What a test or a person turns and reads: the journal, faults, the clock, reset, the index. */
@NullMarked
package dev.ponte.sandbox.control;

import org.jspecify.annotations.NullMarked;
