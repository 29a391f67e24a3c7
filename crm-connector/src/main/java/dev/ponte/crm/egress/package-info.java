/**
 * The one way out to Kommo: at its pace, with the right token, again when that is safe, and not at
 * all when Kommo has shut us out.
 *
 * <p>One way: {@link dev.ponte.crm.egress.KommoGate#call}. What decides ({@code RetryRule}, {@code
 * Outcome}) is plain Java; the pace itself is kept by PostgreSQL, for all replicas at once (ADR
 * 13).
 */
@NullMarked
package dev.ponte.crm.egress;

import org.jspecify.annotations.NullMarked;
