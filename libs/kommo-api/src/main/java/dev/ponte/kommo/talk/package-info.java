/** Talks: a chat with a contact from its first message until somebody closes it. Pure. */
@NullMarked
package dev.ponte.kommo.talk;

import org.jspecify.annotations.NullMarked;
