package dev.ponte.gateway.ledger;

/** Words that the API descriptions of replays share. */
final class ReplayDocs {

    static final String SENT = "On its way again; its events have the ids of the first time";
    static final String NOT_REPLAYABLE = "It cannot be replayed; 'reason' says why";
    static final String REPORT = "What was sent, or with 'dryRun' what would be";
    static final String LIMIT = "Rows looked at";
    static final String AFTER = "The last answer's 'next'";
    static final String DRY_RUN = "Say what would be sent, and send nothing";

    private ReplayDocs() {}
}
