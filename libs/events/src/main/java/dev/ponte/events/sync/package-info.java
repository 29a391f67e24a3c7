/**
 * Topic {@code ponte.sync.event.v1}: what became of a replication, or of a proposal. The key is the
 * run or the proposal; ids are {@code <key>/<what>}.
 */
@NullMarked
package dev.ponte.events.sync;

import org.jspecify.annotations.NullMarked;
