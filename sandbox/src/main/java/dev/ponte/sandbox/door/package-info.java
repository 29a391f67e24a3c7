/**
 * The one door for calls from Ponte: reads the call, writes it into the journal, applies faults,
 * asks the system that is played, writes its answer.
 *
 * <p>A Vert.x handler and not a JAX-RS resource, because it must break connections, cut bodies and
 * count uploads over the limit, the same way for every system.
 */
@NullMarked
package dev.ponte.sandbox.door;

import org.jspecify.annotations.NullMarked;
