package dev.ponte.kit.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    /** A transaction that the test ends. */
    private record Run(List<Integer> items, UniEmitter<? super List<String>> emitter) {

        void commit() {
            emitter.complete(items.stream().map(item -> "done " + item).toList());
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final GroupCommit<Integer, String> group =
            new GroupCommit<>(
                    3,
                    items ->
                            Uni.createFrom().emitter(emitter -> runs.add(new Run(items, emitter))));

    private UniAssertSubscriber<String> submit(int item) {
        return group.submit(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void oneThatComesAloneDoesNotWait() {
        UniAssertSubscriber<String> one = submit(1);

        assertThat(runs).hasSize(1);
        runs.getFirst().commit();
        one.assertCompleted().assertItem("done 1");
    }

    @Test
    void thoseThatComeDuringARunShareTheNext() {
        submit(1);
        UniAssertSubscriber<String> two = submit(2);
        UniAssertSubscriber<String> three = submit(3);
        assertThat(runs).hasSize(1);

        runs.getFirst().commit();

        assertThat(runs).hasSize(2);
        assertThat(runs.get(1).items()).containsExactly(2, 3);
        two.assertNotTerminated();
        runs.get(1).commit();
        two.assertItem("done 2");
        three.assertItem("done 3");
    }

    @Test
    void aRunTakesNoMoreThanItsLimit() {
        submit(1);
        IntStream.rangeClosed(2, 6).forEach(this::submit);

        runs.getFirst().commit();
        runs.get(1).commit();

        assertThat(runs.get(1).items()).containsExactly(2, 3, 4);
        assertThat(runs.get(2).items()).containsExactly(5, 6);
    }

    @Test
    void onlyTheOneAtFaultFails() {
        submit(1);
        UniAssertSubscriber<String> two = submit(2);
        UniAssertSubscriber<String> three = submit(3);
        runs.getFirst().commit();

        runs.get(1).emitter().fail(new IllegalStateException("one of them"));
        runs.get(2).emitter().fail(new IllegalStateException("this one"));
        runs.get(3).commit();

        assertThat(runs.get(2).items()).containsExactly(2);
        two.assertFailedWith(IllegalStateException.class, "this one");
        three.assertItem("done 3");
        submit(4);
        assertThat(runs).hasSize(5);
    }

    @Test
    void nothingIsForgottenWhenManyThreadsHandIn() throws InterruptedException {
        int threads = 8;
        int each = 2_000;
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(threads * each);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads);
                ExecutorService database = Executors.newSingleThreadExecutor()) {
            GroupCommit<Integer, Integer> commits =
                    new GroupCommit<>(100, items -> Uni.createFrom().item(items).emitOn(database));
            // Mutiny sets itself up with its first Uni, and does not bear that from several
            // threads.
            commits.submit(-1).await().indefinitely();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * each;
                pool.execute(
                        () ->
                                IntStream.range(first, first + each)
                                        .forEach(
                                                item ->
                                                        commits.submit(item)
                                                                .subscribe()
                                                                .with(
                                                                        result -> {
                                                                            done.add(result);
                                                                            all.countDown();
                                                                        })));
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasSize(threads * each).doesNotHaveDuplicates();
    }
}
