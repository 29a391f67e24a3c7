/**
 * What is written to Kommo: a body says only what was set in it, and "absent" (leave it) is not
 * "null" (empty it). Pure.
 */
@NullMarked
package dev.ponte.kommo.body;

import org.jspecify.annotations.NullMarked;
