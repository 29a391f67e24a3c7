/**
 * Being a customer in the terminal: what is typed goes to the sandbox, what it is answered comes
 * back.
 */
@NullMarked
package dev.ponte.local.chat;

import org.jspecify.annotations.NullMarked;
