package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.egress.Turns.Asked;
import dev.ponte.crm.egress.Turns.Turn;
import dev.ponte.crm.played.CrmTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each account keeps its gap, so accounts that began at the same moment would call at the same
 * moments from then on, and the last of such a crowd reaches Kommo late.
 */
@QuarkusTest
class AccountsBeginApartIT extends CrmTest {

    private static final Duration GAP = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject Pool pool;

    private Turns turns;

    @BeforeEach
    void atKommosOwnPace() {
        turns = new Turns(pool, Paces.kommos());
    }

    @Test
    void accountsThatAskTogetherBeginOneAfterTheOtherWithinAGap() {
        List<Duration> first = granted(ask(accounts(50)));
        List<Duration> second = granted(ask(accounts(50)));

        assertThat(first).hasSize(50).isSorted();
        assertThat(first.getFirst()).isZero();
        assertThat(Set.copyOf(first)).hasSize(50);
        assertThat(first.getLast()).isLessThan(GAP);
        assertThat(Set.copyOf(second)).as("they stay apart").hasSameSizeAs(second);
    }

    @Test
    void moreAccountsThanAGapHasRoomForAreAllLetInWithinIt() {
        List<Duration> all = granted(ask(accounts(200)));

        assertThat(all).hasSize(200).allSatisfy(pause -> assertThat(pause).isLessThan(GAP));
    }

    @Test
    void accountsThatWereRefusedTogetherDoNotComeBackTogether() {
        Duration rest = Duration.ofSeconds(1);
        List<String> names = accounts(20);
        Uni.join()
                .all(names.stream().map(name -> turns.hold(name, rest)).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        Set<Long> backAfter =
                ask(names).stream()
                        .map(turn -> ((Turn.Later) turn).pause().toMillis() / 10)
                        .collect(Collectors.toSet());

        assertThat(backAfter).hasSizeGreaterThan(5);
    }

    private List<String> accounts(int number) {
        return IntStream.range(0, number).mapToObj(i -> account + "-" + i).toList();
    }

    private List<Turn> ask(List<String> names) {
        return turns.take(names.stream().map(name -> new Asked(name, false)).toList())
                .await()
                .atMost(PATIENCE)
                .turns();
    }

    private static List<Duration> granted(List<Turn> turns) {
        return turns.stream()
                .filter(Turn.Granted.class::isInstance)
                .map(turn -> ((Turn.Granted) turn).pause())
                .toList();
    }
}
