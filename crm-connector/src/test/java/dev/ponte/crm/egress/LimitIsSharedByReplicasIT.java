package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.played.CrmTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Promise 7: Kommo's limit is kept before it is hit, by all replicas together. Two replicas share
 * the database and nothing else: so do these turnstiles.
 */
@QuarkusTest
class LimitIsSharedByReplicasIT extends CrmTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Pool pool;
    @Inject Vertx vertx;

    private final Map<String, ConcurrentLinkedQueue<Long>> passed = new ConcurrentHashMap<>();

    @Test
    void noSecondOfAnAccountHasMoreThanSevenCallsAndNoTurnIsWasted() {
        List<Turnstile> replicas = replicas(Map.of());
        int calls = 40;

        long begin = System.nanoTime();
        all(IntStream.range(0, calls).mapToObj(i -> pass(replicas.get(i % 2), account, Lane.BULK)));
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(mostInASecond(times(account))).isLessThanOrEqualTo(7);
        // The first is free, and the last needs no gap behind it.
        assertThat((calls - 1) / seconds).isGreaterThan(6);
    }

    @Test
    void anInteractiveCallFindsOneBulkCallBeforeItAtMostWhicheverReplicaItComesTo() {
        List<Turnstile> replicas = replicas(Map.of());
        Uni<Void> bulk =
                Uni.join()
                        .all(
                                IntStream.range(0, 20)
                                        .mapToObj(
                                                i -> pass(replicas.getFirst(), account, Lane.BULK))
                                        .toList())
                        .andFailFast()
                        .replaceWithVoid();
        var under = bulk.subscribeAsCompletionStage();

        for (int i = 0; i < 4; i++) {
            int before = passedSoFar();
            all(Stream.of(pass(replicas.get(i % 2), account, Lane.INTERACTIVE)));
            // Itself, the bulk call whose turn was taken when it came, and one at its heels.
            assertThat(passedSoFar() - before).isLessThanOrEqualTo(3);
        }
        assertThat(under.isDone()).isFalse();
        under.join();
        assertThat(mostInASecond(times(account))).isLessThanOrEqualTo(7);
    }

    @Test
    void underACeilingTheSumStaysBelowItAndEveryAccountHasItsPart() {
        int ceiling = 20;
        List<Turnstile> replicas =
                replicas(Map.of("ponte.kommo.pace.per-address", Integer.toString(ceiling)));
        List<String> accounts = IntStream.range(0, 10).mapToObj(i -> account + "-" + i).toList();

        all(
                accounts.stream()
                        .flatMap(
                                name ->
                                        IntStream.range(0, 6)
                                                .mapToObj(
                                                        i ->
                                                                pass(
                                                                        replicas.get(i % 2),
                                                                        name,
                                                                        Lane.BULK))));

        long[] together =
                accounts.stream()
                        .flatMapToLong(name -> Arrays.stream(times(name)))
                        .sorted()
                        .toArray();
        assertThat(mostInASecond(together)).isLessThanOrEqualTo(ceiling);
        // In the first half of the turns everybody had some.
        long half = together[together.length / 2];
        assertThat(accounts).allSatisfy(name -> assertThat(times(name)[1]).isLessThan(half));
    }

    private List<Turnstile> replicas(Map<String, String> settings) {
        PaceConfig config = Paces.with(settings);
        List<Turnstile> replicas = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            replicas.add(
                    new Turnstile(
                            new Turns(pool, config), vertx, config, new SimpleMeterRegistry()));
        }
        return replicas;
    }

    private Uni<Void> pass(Turnstile replica, String name, Lane lane) {
        return replica.pass(name, lane, PATIENCE)
                .invoke(
                        () ->
                                passed.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>())
                                        .add(System.nanoTime()))
                .replaceWithVoid();
    }

    private static void all(Stream<Uni<Void>> passes) {
        Uni.join().all(passes.toList()).andFailFast().await().atMost(PATIENCE);
    }

    private int passedSoFar() {
        return passed.getOrDefault(account, new ConcurrentLinkedQueue<>()).size();
    }

    private long[] times(String name) {
        return passed.get(name).stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static int mostInASecond(long[] times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.length; to++) {
            while (times[to] - times[from] >= SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
