/** The services behind the door and how they are. */
@NullMarked
package dev.ponte.console.suite;

import org.jspecify.annotations.NullMarked;
