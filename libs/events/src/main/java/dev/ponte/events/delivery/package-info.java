/**
 * Topic {@code ponte.webhook.delivery.v1}: each delivery to the gateway, raw, with what became of
 * it.
 */
@NullMarked
package dev.ponte.events.delivery;

import org.jspecify.annotations.NullMarked;
