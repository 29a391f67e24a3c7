package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is said of a run is so, while it goes and when it is over. */
@QuarkusTest
@AsAdmin
class RunsTellTheTruthIT extends SyncTest {

    @Inject Pool pool;

    @TestHTTPResource("/api/sync/runs/")
    URI runs;

    @Test
    void aRunWithNothingToTakeBackSucceedsWithoutAccounts() {
        addPair();
        UUID undone = run("SUCCEEDED");
        String run =
                json().post("/api/sync/runs/" + undone + "/undo")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("run");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                json().get("/api/sync/runs/" + run)
                                        .then()
                                        .body("state", equalTo("succeeded"))
                                        .body("accounts.total", equalTo(0)));
    }

    @Test
    void progressIsToldUntilTheRunIsOverAndThenTheStreamEnds() throws Exception {
        addPair();
        UUID run = run("RUNNING");

        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = progress(client, run)) {
            Iterator<String> told = lines.filter(line -> line.startsWith("data:")).iterator();
            assertThat(told.next()).contains("\"state\":\"running\"");
            finish(run);
            String last = "";
            while (told.hasNext()) {
                last = told.next();
            }
            assertThat(last).contains("\"state\":\"succeeded\"");
        }
    }

    private Stream<String> progress(HttpClient client, UUID run) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(runs.resolve(run + "/progress"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return client.send(request, BodyHandlers.ofLines()).body();
    }

    /** Without accounts nobody works on it, whatever its state. */
    private UUID run(String state) {
        UUID run = UUID.randomUUID();
        pool.preparedQuery(
                        "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause,"
                                + " state, master, started_at, finished_at) VALUES ($1, $2, 'FULL',"
                                + " false, false, 'API', $3, $4, now(),"
                                + " CASE WHEN $3 = 'SUCCEEDED' THEN now() END)")
                .execute(Tuple.of(run, group, state, master))
                .await()
                .indefinitely();
        return run;
    }

    private void finish(UUID run) {
        pool.preparedQuery(
                        "UPDATE sync_run SET state = 'SUCCEEDED', finished_at = now()"
                                + " WHERE id = $1")
                .execute(Tuple.of(run))
                .await()
                .indefinitely();
    }
}
