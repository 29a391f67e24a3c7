package dev.ponte.tests.suite;

import dev.ponte.tests.drill.Drills;
import dev.ponte.tests.drill.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Promises 1, 2, 4 and 6 at once: each message three times and shuffled, while gateway and
 * conversation-service are killed twice each and Kafka is stopped.
 */
class EachBurstIsAnsweredOnceThroughKillsIT extends DrillTest {

    @Test
    void each_message_is_stored_once_in_order_and_each_burst_answered_once()
            throws InterruptedException {
        Plan plan = Plan.small(30, 2, 4).copied(3).shuffled(0.2).at(50).takingOver(10).seeded(102);
        addsUp(Drills.promise(plan, PATIENCE, Duration.ofSeconds(6)));
    }
}
