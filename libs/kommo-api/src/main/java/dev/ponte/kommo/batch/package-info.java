/**
 * Many items in one body: Kommo takes 250 and asks for 50, and answers a body that is too heavy
 * with a timeout. Pure.
 */
@NullMarked
package dev.ponte.kommo.batch;

import org.jspecify.annotations.NullMarked;
