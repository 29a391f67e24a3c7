/**
 * Runs: asked for, begun, shared among replicas account by account, ended. All that is known of a
 * run is rows, so whoever takes over from a dead process goes on.
 */
@NullMarked
package dev.ponte.sync.run;

import org.jspecify.annotations.NullMarked;
