package dev.ponte.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.kit.testkit.Effects;
import dev.ponte.kit.testkit.Events;
import dev.ponte.kit.testkit.TopicReader;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class OutboxIT {

    private static final String LOCK_ALL =
            """
            SELECT pg_advisory_lock(hashtext(current_schema() || '.outbox'), shard)
            FROM generate_series(0, 15) AS shard
            """;

    private final Outbox outbox;
    private final Pool pool;
    private final OutboxConfig config;
    private final RelayMetrics metrics;
    private final MeterRegistry meters;
    private final Effects effects;
    private final Map<String, Object> broker;

    private final Events events = Events.ofATest();

    OutboxIT(
            Outbox outbox,
            Pool pool,
            OutboxConfig config,
            RelayMetrics metrics,
            MeterRegistry meters,
            Effects effects,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.outbox = outbox;
        this.pool = pool;
        this.config = config;
        this.metrics = metrics;
        this.meters = meters;
        this.effects = effects;
        this.broker = broker;
    }

    @Test
    void anEventIsPublishedAsItWasWritten() {
        OutboxRecord record = events.record("a key", events.id(1));

        commit(List.of(record));

        try (TopicReader topic = reader()) {
            await().until(() -> !topic.read().isEmpty());
            SourceRecord published = topic.read().getFirst();
            assertThat(published.key()).isEqualTo("a key");
            assertThat(published.headers())
                    .containsAllEntriesOf(EventCodec.headers(record.event()));
            assertThat(EventCodec.read(published.headers(), published.value()))
                    .isEqualTo(record.event());
        }
    }

    @Test
    void theRelayWakesAtCommitAndNotAtTheNextSweep() {
        commit(List.of(events.record("warm", events.id(0))));
        awaitPublished(events.ids(0, 1));

        long start = System.nanoTime();
        for (int i = 1; i <= 10; i++) {
            commit(List.of(events.record("key", events.id(i))));
            await().pollInterval(Duration.ofMillis(5)).until(this::nothingPending);
        }

        // Ten sweeps would be ten seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        Uni<Void> work =
                outbox.transaction(
                        tx ->
                                outbox.append(tx, List.of(events.record("key", events.id(1))))
                                        .chain(
                                                () ->
                                                        Uni.createFrom()
                                                                .failure(
                                                                        new IllegalStateException(
                                                                                "no"))));

        assertThatThrownBy(() -> work.await().indefinitely()).hasMessage("no");
        commit(List.of(events.record("key", events.id(2))));
        assertThat(awaitPublished(events.ids(2, 3))).containsExactly(events.id(2));
    }

    @Test
    void eventsThatADeadProcessLeftAreFoundByTheSweep() {
        // Written past the outbox: the commit happened, the bell did not ring.
        pool.withTransaction(tx -> outbox.append(tx, List.of(events.record("k", events.id(1)))))
                .await()
                .indefinitely();

        awaitPublished(events.ids(1, 2));
    }

    @Test
    void aCrashBetweenConfirmationAndRemovalPublishesAgainAndHasOneEffect() throws Exception {
        KafkaPublisher kafka = new KafkaPublisher(broker, config);
        EventPublisher dies =
                new EventPublisher() {
                    @Override
                    public Published publish(List<PendingRecord> records)
                            throws InterruptedException {
                        assertThat(kafka.publish(records).failure()).isNull();
                        throw new IllegalStateException("killed");
                    }

                    @Override
                    public void close() {
                        kafka.close();
                    }
                };
        SqlConnection connection = pool.getConnection().await().indefinitely();
        OutboxTable table = new OutboxTable(connection, Duration.ofSeconds(10));
        try (dies) {
            // Every shard is ours, so that the running relay does not come first.
            connection.query(LOCK_ALL).execute().await().indefinitely();
            commit(List.of(events.record("key", events.id(1))));
            RelayRound round = new RelayRound(dies, metrics, 100);
            assertThatThrownBy(() -> round.run(table)).hasMessage("killed");
        } finally {
            table.release();
        }

        try (TopicReader topic = reader()) {
            await().until(() -> topic.ids().equals(List.of(events.id(1), events.id(1))));
        }
        await().until(this::nothingPending);
        await().until(() -> effects.of(events.account()).equals(List.of(events.id(1))));
    }

    @Test
    void orderPerKeyHoldsWithTwoRelaysAndManyWriters() {
        int keys = 12;
        int perKey = 60;
        OutboxRelay second = relay();
        second.start();
        try {
            List<Uni<Void>> writers = new ArrayList<>();
            for (int i = 0; i < keys * perKey; i++) {
                writers.add(nextVersion(events.account() + "-" + i % keys));
            }
            Uni.join().all(writers).usingConcurrencyOf(4).andFailFast().await().indefinitely();

            try (TopicReader topic = reader()) {
                await().atMost(30, TimeUnit.SECONDS)
                        .until(() -> distinct(topic.ids()).size() == keys * perKey);
                topic.read().stream()
                        .collect(groupingBy(SourceRecord::key))
                        .forEach((key, records) -> assertInOrder(key, records, perKey));
            }
        } finally {
            second.stop();
        }
    }

    @Test
    void nothingIsLostAndOrderHoldsWhenKafkaGoesAwayAndComesBack() {
        commit(List.of(events.record("key", events.id(0))));
        awaitPublished(events.ids(0, 1));

        KafkaResource.stopBroker();
        try {
            for (int i = 1; i < 40; i++) {
                commit(List.of(events.record("key", events.id(i))));
            }
            stoppedInTheMiddleOfSending(relay());
            assertThat(pending()).isEqualTo(39);
            await().until(() -> meters.get("ponte.outbox.lag").gauge().value() > 3);
        } finally {
            KafkaResource.startBroker();
        }

        assertThat(distinct(awaitPublished(events.ids(0, 40))))
                .containsExactlyElementsOf(events.ids(0, 40));
        await().until(this::nothingPending);
        await().until(() -> meters.get("ponte.outbox.pending").gauge().value() == 0);
    }

    @Test
    void aBatchLargerThanARoundIsPublishedWhole() {
        List<OutboxRecord> records = new ArrayList<>();
        for (String id : events.ids(0, 1_700)) {
            records.add(events.record("key-" + ThreadLocalRandom.current().nextInt(50), id));
        }

        commit(records);

        assertThat(awaitPublished(events.ids(0, 1_700))).doesNotHaveDuplicates();
    }

    @Test
    void anEventThatKafkaWouldRefuseFailsItsTransactionAndBlocksNobody() {
        String huge = "x".repeat(Outbox.MAX_BYTES);

        assertThatThrownBy(() -> commit(List.of(events.record("key", huge))))
                .isInstanceOf(EventTooLargeException.class);

        commit(List.of(events.record("key", events.id(1))));
        awaitPublished(events.ids(1, 2));
    }

    /** As a service does: the key's row is locked, its next version is announced. */
    private Uni<Void> nextVersion(String key) {
        return outbox.transaction(
                tx ->
                        lock(tx, key)
                                .chain(
                                        version ->
                                                outbox.append(
                                                        tx,
                                                        List.of(
                                                                events.record(
                                                                        key,
                                                                        key + "/" + version)))));
    }

    private static Uni<Long> lock(SqlConnection tx, String key) {
        return tx.preparedQuery(
                        """
                        INSERT INTO aggregate (key, version) VALUES ($1, 1)
                        ON CONFLICT (key) DO UPDATE SET version = aggregate.version + 1
                        RETURNING version
                        """)
                .execute(Tuple.of(key))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static void assertInOrder(String key, List<SourceRecord> records, int count) {
        List<String> ids = records.stream().map(r -> r.headers().get("ce_id")).toList();
        List<String> expected = new ArrayList<>();
        for (int version = 1; version <= count; version++) {
            expected.add(key + "/" + version);
        }
        assertThat(distinct(ids)).containsExactlyElementsOf(expected);
    }

    /** First occurrences: a relay that takes over may send again what is there already. */
    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private void commit(List<OutboxRecord> records) {
        outbox.transaction(tx -> outbox.append(tx, records)).await().indefinitely();
    }

    private List<String> awaitPublished(List<String> ids) {
        try (TopicReader topic = reader()) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> topic.ids().containsAll(ids));
            return topic.ids();
        }
    }

    private TopicReader reader() {
        return new TopicReader(Topic.INTEGRATION_CALL, events.account());
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                pool,
                new RelayBell(),
                new KafkaPublisher(broker, config),
                metrics,
                List.of(),
                config);
    }

    private static void stoppedInTheMiddleOfSending(OutboxRelay relay) {
        relay.start();
        relay.stop();
    }

    private boolean nothingPending() {
        return pending() == 0;
    }

    private long pending() {
        return pool.query("SELECT count(*) FROM outbox")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
