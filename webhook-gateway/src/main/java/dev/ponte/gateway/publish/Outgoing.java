package dev.ponte.gateway.publish;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.Topic;

/**
 * An event on its way to a topic.
 *
 * @param key what must stay in order goes under one key
 */
public record Outgoing(Topic topic, String key, CloudEvent<?> event) {}
