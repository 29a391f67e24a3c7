package dev.ponte.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.outbox.OutboxRecord;
import dev.ponte.kit.testkit.Effects;
import dev.ponte.kit.testkit.Events;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From one service's transaction to another's, by way of Kafka. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EventsTravelIT {

    private final Outbox outbox;
    private final Effects effects;
    private final Events events = Events.ofATest();

    EventsTravelIT(Outbox outbox, Effects effects) {
        this.outbox = outbox;
        this.effects = effects;
    }

    @Test
    void eventsOfAKeyArriveOnceAndInOrder() {
        List<String> ids = events.ids(0, 300);

        for (int from = 0; from < ids.size(); from += 25) {
            List<OutboxRecord> records =
                    ids.subList(from, from + 25).stream()
                            .map(id -> events.record("one key", id))
                            .toList();
            outbox.transaction(tx -> outbox.append(tx, records)).await().indefinitely();
        }

        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> effects.of(events.account()).size() >= ids.size());
        assertThat(effects.of(events.account())).containsExactlyElementsOf(ids);
    }
}
