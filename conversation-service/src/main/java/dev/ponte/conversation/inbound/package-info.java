/** Events in: each poll is one batch, each batch one transaction, each event at most one effect. */
@NullMarked
package dev.ponte.conversation.inbound;

import org.jspecify.annotations.NullMarked;
