/** How often one may call, and an exact account of how often one did. */
@NullMarked
package dev.ponte.sandbox.kommo.limit;

import org.jspecify.annotations.NullMarked;
