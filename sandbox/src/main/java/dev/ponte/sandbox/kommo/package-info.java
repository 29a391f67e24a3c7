/** Plays Kommo as far as its webhooks go: form-encoded bodies, retries, automatic disabling. */
@NullMarked
package dev.ponte.sandbox.kommo;

import org.jspecify.annotations.NullMarked;
