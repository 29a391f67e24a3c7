/**
 * Trace context as data.
 *
 * <p>One way: {@link dev.ponte.kit.trace.TraceContext#continueOrStart} with the incoming {@code
 * traceparent}, then put {@code traceparent()} on every event and row that follows from it.
 */
@NullMarked
package dev.ponte.kit.trace;

import org.jspecify.annotations.NullMarked;
