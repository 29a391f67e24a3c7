package dev.ponte.sync.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** Runs of a group whose master and slave Kommo has: alike, to begin with. */
public abstract class ReplicatingTest extends SyncTest {

    protected static final Duration SOON = Duration.ofSeconds(20);

    private static final Set<String> OVER = Set.of("succeeded", "partial", "failed");

    @BeforeEach
    void aPairInKommo() {
        addPair();
        crm.kommo().add(master);
        crm.kommo().add(slave);
    }

    protected String trigger(boolean dryRun) {
        return json().body(Map.of("sync_type", "full", "group", group, "dry_run", dryRun))
                .post("/api/sync/trigger")
                .then()
                .statusCode(202)
                .extract()
                .path("run");
    }

    /** Runs, to its end. */
    protected String look(boolean dryRun) {
        String run = trigger(dryRun);
        ends(run);
        return run;
    }

    protected static void ends(String run) {
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> OVER.contains(stateOf(run)));
        assertThat(stateOf(run)).isEqualTo("succeeded");
    }

    protected static String stateOf(String run) {
        return json().get("/api/sync/runs/" + run).then().extract().path("state");
    }
}
