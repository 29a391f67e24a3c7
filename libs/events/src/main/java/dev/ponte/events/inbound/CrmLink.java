package dev.ponte.events.inbound;

import org.jspecify.annotations.Nullable;

/** The CRM's ids of the people and deals behind a chat, where the delivery names them. */
public record CrmLink(@Nullable Long contactId, @Nullable Long leadId, @Nullable Long talkId) {}
