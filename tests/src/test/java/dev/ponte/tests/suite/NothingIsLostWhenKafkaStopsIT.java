package dev.ponte.tests.suite;

import dev.ponte.tests.drill.Drills;
import dev.ponte.tests.drill.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Promise 1: what the gateway accepts while Kafka is away waits in PostgreSQL, in order. */
class NothingIsLostWhenKafkaStopsIT extends DrillTest {

    @Test
    void deliveries_are_accepted_and_stored_in_order_while_kafka_is_away()
            throws InterruptedException {
        Plan plan = Plan.small(20, 1, 4).at(10).seeded(101);
        addsUp(Drills.kafka(plan, PATIENCE, Duration.ofSeconds(6)));
    }
}
