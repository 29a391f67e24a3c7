/**
 * Topic {@code ponte.sync.event.v1}: what became of a replication. The key is the run; ids are
 * {@code <runId>/<what>}.
 */
@NullMarked
package dev.ponte.events.sync;

import org.jspecify.annotations.NullMarked;
