/**
 * The sandbox plays the systems outside Ponte: Z-API, an OpenAI-compatible LLM, Kommo, an OIDC
 * provider and Slack's webhooks. One package per system: a pure core that decides, and an edge that
 * talks.
 *
 * <p>Every behaviour has a source in the reference papers; what those mark as unconfirmed is a
 * setting. State lives in memory, bounded, and is gone after a restart.
 */
@NullMarked
package dev.ponte.sandbox;

import org.jspecify.annotations.NullMarked;
