package dev.ponte.kit.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class LazyCommitIT {

    private final Pool pool;

    LazyCommitIT(Pool pool) {
        this.pool = pool;
    }

    @Test
    void onlyTheTransactionThatSaysSoDoesNotWaitForTheDisk() {
        SqlConnection connection = await(pool.getConnection());
        try {
            // The tests' server would wait for nothing at all.
            await(connection.query("SET synchronous_commit = on").execute());

            String within =
                    await(connection.begin().chain(tx -> lazily(connection).call(tx::commit)));

            assertThat(within).isEqualTo("off");
            assertThat(waits(connection)).isEqualTo("on");
        } finally {
            await(connection.query("RESET synchronous_commit").execute());
            await(connection.close());
        }
    }

    /** What holds in a transaction after a statement that found nothing. */
    private static Uni<String> lazily(SqlConnection connection) {
        return connection
                .query("SELECT id FROM outbox WHERE id < 0 AND " + LazyCommit.CONDITION)
                .execute()
                .chain(() -> setting(connection));
    }

    private static String waits(SqlConnection connection) {
        return await(setting(connection));
    }

    private static Uni<String> setting(SqlConnection connection) {
        return connection
                .query("SHOW synchronous_commit")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
