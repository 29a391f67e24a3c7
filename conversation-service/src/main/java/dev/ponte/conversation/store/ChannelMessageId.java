package dev.ponte.conversation.store;

import dev.ponte.events.inbound.Channel;

/** A message as the channel names it. */
public record ChannelMessageId(String account, Channel channel, String instance, String id) {}
