/** Salesbots: made by people in Kommo, started from here. Pure. */
@NullMarked
package dev.ponte.kommo.bot;

import org.jspecify.annotations.NullMarked;
