/** Custom fields and the groups (tabs) that they stand in. Pure. */
@NullMarked
package dev.ponte.kommo.field;

import org.jspecify.annotations.NullMarked;
