/** Webhooks: who has subscribed to what, bodies as PHP writes them, delivery, retries, the log. */
@NullMarked
package dev.ponte.sandbox.kommo.hook;

import org.jspecify.annotations.NullMarked;
