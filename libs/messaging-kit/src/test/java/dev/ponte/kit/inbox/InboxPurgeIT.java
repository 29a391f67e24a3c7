package dev.ponte.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class InboxPurgeIT {

    private final Inbox inbox;
    private final InboxPurge purge;
    private final Pool pool;

    InboxPurgeIT(Inbox inbox, InboxPurge purge, Pool pool) {
        this.inbox = inbox;
        this.purge = purge;
        this.pool = pool;
    }

    @Test
    void oldEventsAreForgottenAndYoungOnesAreNot() {
        List<String> many = IntStream.range(0, 12_000).mapToObj(i -> "old-" + i).toList();
        assertThat(seen(many)).hasSize(12_000);
        pool.query("UPDATE inbox SET seen_at = now() - interval '40 days' WHERE consumer = 'purge'")
                .execute()
                .await()
                .indefinitely();
        seen(List.of("young"));

        purge.purge(Instant.now().minus(Duration.ofDays(30))).await().indefinitely();

        assertThat(seen(List.of("young"))).isEmpty();
        assertThat(seen(List.of("old-0", "old-11999"))).hasSize(2);
    }

    private Set<String> seen(List<String> ids) {
        return pool.withTransaction(tx -> inbox.firstSeen(tx, "purge", ids)).await().indefinitely();
    }
}
