/**
 * Kommo's API for the other services: its own paths and bodies, under {@code
 * /internal/kommo/{account}}, without its pains. They call it with {@code ponte-kommo-api}.
 */
@NullMarked
package dev.ponte.crm.relay;

import org.jspecify.annotations.NullMarked;
