/** How a played system calls Ponte: one POST per event, retries, duplicates, broken order. */
@NullMarked
package dev.ponte.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
