/** Kommo's webhooks: what it tells to which address. Pure. */
@NullMarked
package dev.ponte.kommo.webhook;

import org.jspecify.annotations.NullMarked;
