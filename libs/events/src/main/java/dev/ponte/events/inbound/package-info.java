/**
 * Topic {@code ponte.inbound.message.v1}: what happened on a chat channel, in one language for all
 * channels. Ids are made from the channel's own, so a delivery repeated gives the same event again.
 */
@NullMarked
package dev.ponte.events.inbound;

import org.jspecify.annotations.NullMarked;
