package dev.ponte.tests.suite;

import static org.awaitility.Awaitility.await;

import dev.ponte.local.process.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of those who replicate, whenever it comes. */
class ReplicationSurvivesKillsIT extends ReplicationTest {

    /** Each takes some twelve seconds; {@code -Dponte.test.kills=10} is for a longer look. */
    private static final int KILLS = Integer.getInteger("ponte.test.kills", 4);

    private static final int MOST_BETWEEN_MS = 1_500;
    private static final List<Part> VICTIMS = List.of(Part.SYNC, Part.CRM);

    private final Random random = new Random(7);
    private int kills;

    /** What is there twice from the start says nothing about what runs do. */
    ReplicationSurvivesKillsIT() {
        super(20, 4, "same-names");
    }

    @Test
    void runs_end_with_all_accounts_alike_and_nothing_made_twice() {
        for (int round = 1; kills < KILLS; round++) {
            grow(round);
            String run = trigger(Map.of());
            while (!isOver(run) && kills < KILLS) {
                killOne(run);
            }
            assertSucceeded(over(run));
        }

        assertUnchanged(replicate());
        slaves.forEach(this::assertLikeTheMaster);
        slaves.forEach(this::assertNothingTwice);
    }

    /** At some moment after the accounts have begun to change. */
    private void killOne(String run) {
        soon().until(() -> stateOfRun(run).equals("running") || isOver(run));
        Part victim = VICTIMS.get(kills++ % VICTIMS.size());
        await().pollDelay(Duration.ofMillis(1 + random.nextInt(MOST_BETWEEN_MS))).until(() -> true);
        running.suite().kill(victim);
        awaitReady(victim);
    }

    /** The master gets something new of each kind. */
    private void grow(int round) {
        addPipeline(master, "Rodada " + round, "Um", "Dois", "Três");
        addList(master, "Lista " + round, "A", "B", "C");
    }
}
