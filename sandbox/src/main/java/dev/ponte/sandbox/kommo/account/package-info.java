/** Who an account is, what its plan allows, and the numbers it gives to what is made in it. */
@NullMarked
package dev.ponte.sandbox.kommo.account;

import org.jspecify.annotations.NullMarked;
