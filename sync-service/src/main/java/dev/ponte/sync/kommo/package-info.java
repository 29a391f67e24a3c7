/**
 * The way to crm-connector: to Kommo with the service's own token, to its accounts with the
 * caller's.
 */
@NullMarked
package dev.ponte.sync.kommo;

import org.jspecify.annotations.NullMarked;
