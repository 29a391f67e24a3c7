package dev.ponte.events.sync;

import java.util.UUID;

/** What became of a replication. Topic {@code ponte.sync.event.v1}, keyed by run. */
public sealed interface SyncEvent permits SyncRunStarted, SyncAccountFinished, SyncRunFinished {

    UUID runId();
}
