package dev.ponte.sync.apply;

import dev.ponte.sync.snapshot.SnapshotReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes accounts alike, each for itself: what happens to one does not stop the others. */
@ApplicationScoped
public class Replication {

    private final SnapshotReader reader;
    private final ApplyConfig config;

    Replication(SnapshotReader reader, ApplyConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** Never fails on Kommo's account: that is an outcome. It does when the journal does. */
    public Uni<Outcome> replicate(Task task, Journal journal) {
        return new AccountRun(task, journal, reader, config).go();
    }
}
