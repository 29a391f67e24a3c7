package dev.ponte.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.kit.deadletter.RejectRecordException;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.kit.testkit.Effects;
import dev.ponte.kit.testkit.Events;
import dev.ponte.kit.testkit.TopicReader;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class BatchConsumerIT {

    private final BatchConsumer consumer;
    private final Effects effects;
    private final Events events = Events.ofATest();
    private final AtomicInteger calls = new AtomicInteger();

    BatchConsumerIT(BatchConsumer consumer, Effects effects) {
        this.consumer = consumer;
        this.effects = effects;
    }

    @Test
    void anEventDeliveredFiveTimesHasOneEffect() {
        for (int i = 0; i < 5; i++) {
            consume(events.received(0, 3), effects::write);
        }

        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 3));
    }

    @Test
    void anEventThatStandsTwiceInABatchHasOneEffect() {
        List<SourceRecord> twice = new ArrayList<>(events.received(0, 3));
        twice.addAll(events.received(0, 3));

        consume(twice, effects::write);

        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 3));
    }

    @Test
    void twoConsumersEachHandleTheSameEvent() {
        consume("first", events.received(0, 1), effects::write);
        consume("second", events.received(0, 1), effects::write);

        assertThat(effects.of(events.account())).containsExactly(events.id(0), events.id(0));
    }

    @Test
    void aPollIsOneTransactionAndOneCall() {
        consume(
                events.received(0, 500),
                (tx, batch) -> {
                    calls.incrementAndGet();
                    return effects.write(tx, batch);
                });

        assertThat(calls).hasValue(1);
        assertThat(effects.of(events.account())).hasSize(500);
    }

    @Test
    void theRecordAtFaultIsDeadLetteredAndTheRestGoOnInOrder() {
        consume(
                events.received(0, 40),
                failingAt(events.id(17), new IllegalStateException("s3cr")));

        List<String> rest = new ArrayList<>(events.ids(0, 40));
        rest.remove(17);
        assertThat(effects.of(events.account())).containsExactlyElementsOf(rest);
        RecordRejected letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("handler-failed");
        assertThat(letter.detail()).doesNotContain("s3cr");
        assertThat(letter.headers()).containsEntry("ce_id", events.id(17));
        assertThat(letter.value()).contains(events.id(17));
    }

    @Test
    void aFailureThatPassesInAFewTriesIsNoDeadLetter() {
        consume(
                events.received(0, 1),
                (tx, batch) ->
                        calls.incrementAndGet() < 3
                                ? Uni.createFrom().failure(new IllegalStateException("not yet"))
                                : effects.write(tx, batch));

        assertThat(effects.of(events.account())).containsExactly(events.id(0));
    }

    @Test
    void aRecordIsTriedAsOftenAsConfiguredAndNoMore() {
        consume(
                events.received(0, 1),
                (tx, batch) -> {
                    calls.incrementAndGet();
                    return Uni.createFrom().failure(new IllegalStateException("never"));
                });

        assertThat(calls).hasValue(3);
        assertThat(onlyDeadLetter().reason()).isEqualTo("handler-failed");
    }

    @Test
    void aHandlerThatKnowsBetterRejectsWithoutFurtherTries() {
        consume(
                events.received(0, 1),
                (tx, batch) -> {
                    calls.incrementAndGet();
                    throw new RejectRecordException("unknown-instance", "no such instance");
                });

        assertThat(calls).hasValue(1);
        assertThat(onlyDeadLetter().reason()).isEqualTo("unknown-instance");
    }

    @Test
    void whatIsNoEventIsDeadLetteredOnceHoweverOftenItComes() {
        List<SourceRecord> records = new ArrayList<>(events.received(0, 2));
        records.add(1, events.unreadable("key", events.id(7)));

        consume(records, effects::write);
        consume(records, effects::write);

        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 2));
        RecordRejected letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("bad-value");
        assertThat(letter.value()).isEqualTo("{broken");
    }

    @Test
    void aLostDatabaseConnectionIsWaitedForAndNothingIsDeadLettered() {
        consume(
                events.received(0, 20),
                (tx, batch) ->
                        calls.incrementAndGet() <= 8
                                ? killConnection(tx)
                                : effects.write(tx, batch));

        assertThat(calls).hasValue(9);
        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 20));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void theWholeBatchRollsBackWithItsInboxWhenItFails() {
        consume(
                events.received(0, 2),
                (tx, batch) ->
                        effects.write(tx, batch)
                                .chain(
                                        () ->
                                                calls.incrementAndGet() == 1
                                                        ? killConnection(tx)
                                                        : Uni.createFrom().voidItem()));

        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 2));
    }

    @Test
    void aRepeatableHandlerSeesEveryRepeatAndLeavesNoTraceInTheInbox() {
        List<SourceRecord> twice = new ArrayList<>(events.received(0, 2));
        twice.addAll(events.received(0, 1));

        consumeRepeatable(twice, effects::write);
        consumeRepeatable(events.received(1, 2), effects::write);
        consume("repeatable", events.received(0, 1), effects::write);

        assertThat(effects.of(events.account()))
                .containsExactly(
                        events.id(0), events.id(1), events.id(0), events.id(1), events.id(0));
    }

    @Test
    void aRepeatableHandlersRecordAtFaultIsDeadLetteredToo() {
        consumeRepeatable(
                events.received(0, 5), failingAt(events.id(3), new IllegalStateException("no")));

        assertThat(effects.of(events.account()))
                .containsExactly(events.id(0), events.id(1), events.id(2), events.id(4));
        assertThat(onlyDeadLetter().headers()).containsEntry("ce_id", events.id(3));
    }

    @Test
    void aTableThatIsStillToBeMadeIsWaitedForAndNothingIsDeadLettered() {
        consume(
                events.received(0, 3),
                (tx, batch) ->
                        calls.incrementAndGet() <= 8
                                ? tx.query("SELECT 1 FROM not_migrated").execute().replaceWithVoid()
                                : effects.write(tx, batch));

        assertThat(effects.of(events.account())).containsExactlyElementsOf(events.ids(0, 3));
        assertThat(deadLetters()).isEmpty();
    }

    /** What a fail-over or an administrator does to us in the middle of a transaction. */
    private static Uni<Void> killConnection(SqlConnection tx) {
        return tx.query("SELECT pg_terminate_backend(pg_backend_pid())")
                .execute()
                .replaceWithVoid();
    }

    private BatchHandler failingAt(String id, RuntimeException failure) {
        return (tx, batch) ->
                batch.stream().anyMatch(received -> received.event().id().equals(id))
                        ? Uni.createFrom().failure(failure)
                        : effects.write(tx, batch);
    }

    private void consume(List<SourceRecord> records, BatchHandler handler) {
        consume("test", records, handler);
    }

    private void consume(String name, List<SourceRecord> records, BatchHandler handler) {
        consumer.consume(name, records, handler).await().indefinitely();
    }

    private void consumeRepeatable(List<SourceRecord> records, BatchHandler handler) {
        consumer.consumeRepeatable(
                        "repeatable",
                        records,
                        (tx, batch) -> handler.handle(tx, batch).replaceWith(batch.size()))
                .await()
                .indefinitely();
    }

    private RecordRejected onlyDeadLetter() {
        try (TopicReader topic = new TopicReader(Topic.DEAD_LETTER, events.account())) {
            await().atMost(20, TimeUnit.SECONDS).until(() -> !topic.read().isEmpty());
            List<SourceRecord> letters = topic.read();
            assertThat(letters).hasSize(1);
            SourceRecord letter = letters.getFirst();
            return (RecordRejected) EventCodec.read(letter.headers(), letter.value()).data();
        }
    }

    /** The outbox is drained first, so that a letter would be there. */
    private List<SourceRecord> deadLetters() {
        try (TopicReader topic = new TopicReader(Topic.DEAD_LETTER, events.account())) {
            topic.read();
            return topic.read();
        }
    }
}
