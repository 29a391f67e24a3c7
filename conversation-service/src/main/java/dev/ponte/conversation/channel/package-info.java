/**
 * Speaks to customers on WhatsApp through Z-API.
 *
 * <p>{@link dev.ponte.conversation.channel.Sender} makes one attempt at one text; {@link
 * dev.ponte.conversation.channel.RetryPolicy} says what follows when it fails, and whoever sends
 * asks it, because before each attempt it must be checked again who owns the talk. {@link
 * dev.ponte.conversation.channel.ConnectionCheck} tells whether an instance has its phone: without
 * it Z-API would still accept a text and deliver it hours later. What a reply of Z-API means is in
 * {@code ZapiOutcome}; it and the policy are pure. Z-API's credentials travel in the path of its
 * URLs, so nothing here ever shows one.
 */
@NullMarked
package dev.ponte.conversation.channel;

import org.jspecify.annotations.NullMarked;
