/**
 * Asks crm-connector, which alone talks to Kommo, and gives records back. {@link
 * dev.ponte.kommo.client.KommoApi} is built once for a service; {@link
 * dev.ponte.kommo.client.KommoAccount} speaks for one account and one caller. Tokens, pace, retries
 * and the splitting of large bodies are crm-connector's: what fails here has failed for good, and
 * {@link dev.ponte.kommo.error.KommoException} says whether to come back.
 */
@NullMarked
package dev.ponte.kommo.client;

import org.jspecify.annotations.NullMarked;
