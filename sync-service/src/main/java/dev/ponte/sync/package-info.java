/** Replication: what one master account has, all the others get. */
@NullMarked
package dev.ponte.sync;

import org.jspecify.annotations.NullMarked;
