/** What accounts look like when they are new: the master, and slaves each different in its way. */
@NullMarked
package dev.ponte.sandbox.kommo.seed;

import org.jspecify.annotations.NullMarked;
