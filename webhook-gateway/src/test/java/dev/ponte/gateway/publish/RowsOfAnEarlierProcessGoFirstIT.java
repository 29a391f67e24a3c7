package dev.ponte.gateway.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.gateway.Customers;
import dev.ponte.gateway.KafkaLog;
import dev.ponte.gateway.KafkaLog.Entry;
import dev.ponte.gateway.OpenSources;
import dev.ponte.gateway.Readiness;
import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.path.Store;
import dev.ponte.gateway.publish.path.Witness;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.testing.KafkaResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a gateway left in the spool reaches Kafka before what the next one is given. The next one is
 * a writer of its own on the same database and the same Kafka, as a new process has it.
 */
@QuarkusTest
@TestProfile(OpenSources.class)
class RowsOfAnEarlierProcessGoFirstIT {

    private static final int LEFT = 30;

    private final Map<String, Object> kafka;
    private final Outbox outbox;
    private final Pool pool;
    private final Vertx vertx;
    private final Witness witness;
    private final GatewaySettings settings;
    private final Customers customers = new Customers();
    private DeliveryWriter next;

    RowsOfAnEarlierProcessGoFirstIT(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Outbox outbox,
            Pool pool,
            Vertx vertx,
            Witness witness,
            GatewaySettings settings) {
        this.kafka = kafka;
        this.outbox = outbox;
        this.pool = pool;
        this.vertx = vertx;
        this.witness = witness;
        this.settings = settings;
    }

    @BeforeEach
    void startOnKafka() {
        Readiness.awaitPath("kafka");
        next = new DeliveryWriter(kafka, outbox, pool, vertx, witness, settings);
    }

    @AfterEach
    void end() {
        next.close();
        customers.close();
        KafkaResource.startBroker();
    }

    @Test
    void whetherTheNextWaitsOrSpools() {
        assertThat(customers.write(1).status()).isEqualTo(200);
        try (KafkaLog inbound = Customers.inbound()) {
            Entry example = first(inbound);
            KafkaResource.stopBroker();
            for (int i = 1; i < LEFT; i++) {
                assertThat(customers.write(1).status()).isEqualTo(200);
            }
            KafkaResource.startBroker();

            next.start();
            List<String> ids = customers.ids(1, LEFT + 2);
            write(example, ids.get(LEFT));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> next.report().path().code().equals("kafka"));
            assertThat(write(example, ids.get(LEFT + 1))).isEqualTo(Store.KAFKA);

            assertThat(customers.onTopic(inbound, 1, LEFT + 2)).containsExactlyElementsOf(ids);
        }
    }

    private Entry first(KafkaLog inbound) {
        String id = customers.ids(1, 1).getFirst();
        return inbound.await(1, entry -> entry.event().id().equals(id)).getFirst();
    }

    /** The same customer's next message. */
    private Store write(Entry example, String id) {
        CloudEvent<?> old = example.event();
        CloudEvent<?> event =
                EventCodec.event(
                        id,
                        old.source(),
                        old.subject(),
                        old.account(),
                        old.time(),
                        old.traceparent(),
                        old.data());
        return next.write(List.of(new Outgoing(Topic.INBOUND_MESSAGE, example.key(), event)), 0)
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
