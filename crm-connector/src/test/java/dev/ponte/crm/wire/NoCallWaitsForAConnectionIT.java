package dev.ponte.crm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.played.CrmTest;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that waited after its turn would go out in the second of those that come after it. */
@QuarkusTest
class NoCallWaitsForAConnectionIT extends CrmTest {

    /** What seven a second come to when each takes the longest that we wait for it: 30 s. */
    private static final int CALLS = 210;

    @Inject KommoHttp http;

    private final ScriptedServer slow = new ScriptedServer().answersTogether(CALLS, 204, "");

    @AfterEach
    void close() {
        slow.close();
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
                slow.uri("/api/v4/account"),
                Map.of(),
                null,
                Duration.ofSeconds(30));
    }
}
