/** Who is writing. Pure: addresses in, conversations out; the store loads and writes them. */
@NullMarked
package dev.ponte.conversation.identity;

import org.jspecify.annotations.NullMarked;
