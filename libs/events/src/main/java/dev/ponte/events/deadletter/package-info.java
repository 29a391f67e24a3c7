/** Topic {@code ponte.dead-letter.v1}: records that could not be handled, kept to be sent again. */
@NullMarked
package dev.ponte.events.deadletter;

import org.jspecify.annotations.NullMarked;
