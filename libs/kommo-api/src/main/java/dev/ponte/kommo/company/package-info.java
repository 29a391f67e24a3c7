/** Companies. Pure. */
@NullMarked
package dev.ponte.kommo.company;

import org.jspecify.annotations.NullMarked;
