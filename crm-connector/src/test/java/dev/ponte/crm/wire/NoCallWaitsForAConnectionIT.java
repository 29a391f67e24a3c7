package dev.ponte.crm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.played.CrmTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that waited after its turn would go out in the second of those that come after it. */
@QuarkusTest
class NoCallWaitsForAConnectionIT extends CrmTest {

    /** What seven a second come to when each takes the longest that we wait for it: 30 s. */
    private static final int CALLS = 210;

    @Inject KommoHttp http;
    @Inject Vertx vertx;

    private final List<HttpServerRequest> waiting = new ArrayList<>();
    private HttpServer slow;

    @BeforeEach
    void listen() {
        slow =
                vertx.createHttpServer()
                        .requestHandler(this::answerAllAtOnce)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    @AfterEach
    void close() {
        slow.close().toCompletionStage().toCompletableFuture().join();
    }

    /** None before all are there. */
    private void answerAllAtOnce(HttpServerRequest request) {
        waiting.add(request);
        if (waiting.size() == CALLS) {
            waiting.forEach(one -> one.response().setStatusCode(204).end());
        }
    }

    @Test
    void callsOfTheLongestTimeOutAreAllUnderWayAtOnce() {
        List<Outcome> outcomes =
                Multi.createFrom()
                        .range(0, CALLS)
                        .onItem()
                        .transformToUni(_ -> http.send(request()))
                        .merge(CALLS)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(40));

        assertThat(outcomes).hasSize(CALLS).allMatch(Outcome.Answered.class::isInstance);
    }

    private KommoRequest request() {
        return new KommoRequest(
                account,
                "test",
                "GET",
                URI.create("http://127.0.0.1:" + slow.actualPort() + "/api/v4/account"),
                Map.of(),
                null,
                Duration.ofSeconds(30));
    }
}
