/** The values of custom fields: what Kommo has, and what it shall have. Pure. */
@NullMarked
package dev.ponte.kommo.value;

import org.jspecify.annotations.NullMarked;
