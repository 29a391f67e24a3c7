/**
 * {@code limiter}: two replicas of crm-connector and many callers, counted by the Kommo that they
 * call. The callers go straight to the replicas, as the other services do.
 */
@NullMarked
package dev.ponte.tests.bench.limiter;

import org.jspecify.annotations.NullMarked;
