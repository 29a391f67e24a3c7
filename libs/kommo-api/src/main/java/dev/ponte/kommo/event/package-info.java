/** Kommo's list of what has happened. Pure. */
@NullMarked
package dev.ponte.kommo.event;

import org.jspecify.annotations.NullMarked;
