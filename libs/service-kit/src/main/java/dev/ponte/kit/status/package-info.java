/**
 * What a service does already, and what it will do: said at {@code GET /}, and at the paths whose
 * turn has not come.
 *
 * <p>One way: a service has one {@link dev.ponte.kit.status.ServicePlan} bean and sets {@code
 * ponte.status.enabled=true}. With {@code ponte.status.planned-paths=true} the planned paths answer
 * 501 {@code not-yet-available} to whoever may sign in, naming the feature and what to do
 * meanwhile. A resource with a more specific path takes over by itself; then the feature moves from
 * {@code planned()} to {@code features()}.
 */
@NullMarked
package dev.ponte.kit.status;

import org.jspecify.annotations.NullMarked;
