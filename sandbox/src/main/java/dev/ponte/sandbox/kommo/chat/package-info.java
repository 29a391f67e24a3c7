/** Customers who write in a chat of Kommo, and the webhooks that follow from it. */
@NullMarked
package dev.ponte.sandbox.kommo.chat;

import org.jspecify.annotations.NullMarked;
