/**
 * How the outside systems are, as far as a service knows without asking them.
 *
 * <p>One way: for each system it calls, a service has a health check in the group {@link
 * dev.ponte.kit.integration.Integrations#GROUP}, made by {@link
 * dev.ponte.kit.integration.Integrations}. The front door puts those of all services together at
 * {@code GET /api/health}.
 */
@NullMarked
package dev.ponte.kit.integration;

import org.jspecify.annotations.NullMarked;
