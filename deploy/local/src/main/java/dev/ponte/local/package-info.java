/**
 * The whole suite on one machine: PostgreSQL and Kafka inside the launcher, the sandbox and every
 * service as processes of their own. {@link dev.ponte.local.cli.Main} is behind {@code ./ponte};
 * {@link dev.ponte.local.LocalSuite} is the same for tests.
 */
@NullMarked
package dev.ponte.local;

import org.jspecify.annotations.NullMarked;
