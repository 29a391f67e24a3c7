/**
 * The gateway's schema, which is made beside its work: a gateway without PostgreSQL takes
 * deliveries.
 */
@NullMarked
package dev.ponte.gateway.database;

import org.jspecify.annotations.NullMarked;
