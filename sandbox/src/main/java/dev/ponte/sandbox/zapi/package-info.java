/** Plays Z-API: one WhatsApp instance, its queue, and the callbacks it posts. */
@NullMarked
package dev.ponte.sandbox.zapi;

import org.jspecify.annotations.NullMarked;
