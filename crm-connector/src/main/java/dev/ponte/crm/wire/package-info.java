/** Bytes to Kommo and back: one attempt, no rules. */
@NullMarked
package dev.ponte.crm.wire;

import org.jspecify.annotations.NullMarked;
