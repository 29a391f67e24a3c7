/**
 * Records that cannot be handled, kept with their reason.
 *
 * <p>One way: a handler throws {@link dev.ponte.kit.deadletter.RejectRecordException} for what can
 * never work, and lets everything else fail; the consumer decides.
 */
@NullMarked
package dev.ponte.kit.deadletter;

import org.jspecify.annotations.NullMarked;
