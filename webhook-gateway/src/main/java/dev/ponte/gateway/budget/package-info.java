/**
 * The failures that Kommo allows before it switches a webhook off: how many are used, and what to
 * do when few are left (ADR 12).
 */
@NullMarked
package dev.ponte.gateway.budget;

import org.jspecify.annotations.NullMarked;
