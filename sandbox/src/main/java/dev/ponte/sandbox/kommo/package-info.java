/** Plays Kommo: many accounts, their API v4 and OAuth, the limit, webhooks, and their people. */
@NullMarked
package dev.ponte.sandbox.kommo;

import org.jspecify.annotations.NullMarked;
