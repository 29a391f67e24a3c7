/** The children of the launcher: what they are told, how they start, die, come back and stop. */
@NullMarked
package dev.ponte.local.process;

import org.jspecify.annotations.NullMarked;
