/** Kommo's webhooks as events. Pure: a body in, {@link dev.ponte.gateway.source.Parsed} out. */
@NullMarked
package dev.ponte.gateway.source.kommo;

import org.jspecify.annotations.NullMarked;
