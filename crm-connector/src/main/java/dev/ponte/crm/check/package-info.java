/** Checks that people run to see whether Kommo can be reached, and what is wrong if not. */
@NullMarked
package dev.ponte.crm.check;

import org.jspecify.annotations.NullMarked;
