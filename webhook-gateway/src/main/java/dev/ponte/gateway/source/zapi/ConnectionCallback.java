package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;

/** The instance gained or lost its phone. */
record ConnectionCallback(String instance) {

    Parsed parse(JsonNode body, boolean connected, Instant receivedAt) {
        Instant told = ZapiTime.of(body);
        Instant at = told != null ? told : receivedAt;
        String key = Channel.ZAPI + "/" + instance;
        return Parsed.of(
                new SourceEvent(
                        new ZapiIds(instance).connection(connected, at),
                        key,
                        key,
                        at,
                        new ChannelConnectionChanged(
                                Channel.ZAPI, instance, connected, Json.text(body, "error"), at)));
    }
}
