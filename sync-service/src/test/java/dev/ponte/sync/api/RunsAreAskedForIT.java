package dev.ponte.sync.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs against a crm-connector that knows nothing of Kommo: they end, and say why. */
@QuarkusTest
@AsAdmin
class RunsAreAskedForIT extends SyncTest {

    private static ValidatableResponse trigger(Map<String, ?> body) {
        return json().body(body).post("/api/sync/trigger").then();
    }

    private static String state(String run) {
        return json().get("/api/sync/runs/" + run).then().extract().path("state");
    }

    @Test
    void anUnknownTypeIsRefusedAndSaysWhichThereAre() {
        addPair();
        trigger(Map.of("group", group, "sync_type", "everything"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-type-unknown"));
    }

    @Test
    void aGroupWithoutMasterIsNotReplicated() {
        addGroup();
        add(Map.of("account", slave, "group", group)).statusCode(201);
        trigger(Map.of("group", group))
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-no-master"));
    }

    @Test
    void onlySlavesOfTheGroupAreReplicatedTo() {
        addPair();
        trigger(Map.of("group", group, "accounts", List.of(master)))
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:sync-accounts-not-slaves"))
                .body("detail", equalTo(master));
    }

    @Test
    void aMasterThatCannotBeReadEndsTheRunAndIsNamed() {
        addPair();
        String run = trigger(Map.of("group", group)).statusCode(202).extract().path("run");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state(run), equalTo("failed"));
        json().get("/api/sync/runs/" + run)
                .then()
                .body("error", not(equalTo(null)))
                .body("accounts.total", equalTo(0));
        json().post("/api/sync/runs/" + run + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-run-nothing-to-do"));
        json().post("/api/sync/runs/" + run + "/cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-run-over"));
        json().get("/api/sync/runs?group=" + group)
                .then()
                .statusCode(200)
                .body("runs.run", hasItem(run));
        json().get("/api/sync/status")
                .then()
                .statusCode(200)
                .body("accounts.account", hasItem(slave));
    }

    @Test
    void aRunThatNobodyKnowsIsNotFound() {
        for (String run : List.of(UUID.randomUUID().toString(), "nonsense")) {
            json().get("/api/sync/runs/" + run).then().statusCode(404);
            json().post("/api/sync/runs/" + run + "/undo").then().statusCode(404);
        }
    }
}
