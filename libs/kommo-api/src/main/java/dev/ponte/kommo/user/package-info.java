/** The people of an account and what they may do. Pure. */
@NullMarked
package dev.ponte.kommo.user;

import org.jspecify.annotations.NullMarked;
