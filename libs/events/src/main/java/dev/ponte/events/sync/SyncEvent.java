package dev.ponte.events.sync;

/**
 * What became of a replication, or of a proposal to a master. Topic {@code ponte.sync.event.v1},
 * keyed by run or proposal.
 */
public sealed interface SyncEvent
        permits SyncRunStarted, SyncAccountFinished, SyncRunFinished, SyncProposalPromoted {}
