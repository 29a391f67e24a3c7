package dev.ponte.tests.suite;

import dev.ponte.local.process.Part;
import dev.ponte.tests.drill.Drills;
import dev.ponte.tests.drill.Plan;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises 3 and 4 with two processes of gateway and conversation-service, one of each killed. */
class ReplicasShareTheWorkIT extends DrillTest {

    @BeforeEach
    void addReplicas() throws InterruptedException {
        stage().grow(Part.GATEWAY, 2);
        stage().grow(Part.CONVERSATION, 2);
    }

    @AfterEach
    void sendReplicasAway() throws InterruptedException {
        stage().shrink(Part.GATEWAY, 1);
        stage().shrink(Part.CONVERSATION, 1);
    }

    @Test
    void two_of_each_handle_every_message_once_although_one_of_each_dies()
            throws InterruptedException {
        Plan plan = Plan.small(30, 1, 4).copied(2).shuffled(0).at(30).seeded(103);
        addsUp(Drills.replicas("replicas", plan, PATIENCE, 2, Duration.ofSeconds(5)));
    }
}
