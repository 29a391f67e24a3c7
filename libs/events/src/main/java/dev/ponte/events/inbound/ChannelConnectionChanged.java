package dev.ponte.events.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Z-API instance gained or lost its phone. While it is gone Z-API still accepts messages and
 * sends them much later, so replies wait on our side.
 */
public record ChannelConnectionChanged(
        Channel channel, String instance, boolean connected, @Nullable String reason, Instant at)
        implements InboundEvent {}
