/** How accounts come in: one by one, or as a sheet. */
@NullMarked
package dev.ponte.sync.join;

import org.jspecify.annotations.NullMarked;
