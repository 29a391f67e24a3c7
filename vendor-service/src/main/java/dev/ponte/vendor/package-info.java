/** Sellers: the list, who they are in Kommo, who gets whom. */
@NullMarked
package dev.ponte.vendor;

import org.jspecify.annotations.NullMarked;
