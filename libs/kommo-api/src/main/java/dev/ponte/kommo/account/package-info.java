/** The Kommo account that a connection opens. Pure. */
@NullMarked
package dev.ponte.kommo.account;

import org.jspecify.annotations.NullMarked;
