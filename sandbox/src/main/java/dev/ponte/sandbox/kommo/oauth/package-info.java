/** Integrations and their tokens: consent, codes, pairs that rotate, long-lived tokens. */
@NullMarked
package dev.ponte.sandbox.kommo.oauth;

import org.jspecify.annotations.NullMarked;
