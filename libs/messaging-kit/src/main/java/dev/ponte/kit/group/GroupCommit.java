package dev.ponte.kit.group;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Items that come while a transaction is under way share the next one: its round trips and its
 * commit. An item that comes alone does not wait. One run at a time, items in the order in which
 * they came.
 *
 * <p>When a run of several fails, each of them is tried alone, so that only the one at fault fails.
 *
 * @param <T> what is to be done
 * @param <R> what came of it
 */
public final class GroupCommit<T, R> {

    private final int limit;
    private final Function<List<T>, Uni<List<R>>> work;
    private final Queue<Waiting<T, R>> waiting = new ArrayDeque<>();
    private boolean running;

    private record Waiting<T, R>(T item, UniEmitter<? super R> emitter) {}

    /**
     * @param limit items of one run at most
     * @param work does them in one transaction, and answers with one result for each, in order
     */
    public GroupCommit(int limit, Function<List<T>, Uni<List<R>>> work) {
        this.limit = limit;
        this.work = work;
    }

    /** Completes after the commit of the run that the item went with; fails as the work fails. */
    public Uni<R> submit(T item) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            if (isFirst(new Waiting<>(item, emitter))) {
                                run();
                            }
                        });
    }

    private synchronized boolean isFirst(Waiting<T, R> one) {
        waiting.add(one);
        boolean first = !running;
        running = true;
        return first;
    }

    private void run() {
        List<Waiting<T, R>> group = next();
        if (!group.isEmpty()) {
            together(group).subscribe().with(_ -> run());
        }
    }

    private synchronized List<Waiting<T, R>> next() {
        List<Waiting<T, R>> group = new ArrayList<>(Math.min(limit, waiting.size()));
        while (group.size() < limit && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        running = !group.isEmpty();
        return group;
    }

    private Uni<Void> together(List<Waiting<T, R>> group) {
        List<T> items = group.stream().map(Waiting::item).toList();
        return Uni.createFrom()
                .deferred(() -> work.apply(items))
                .invoke(results -> tell(group, results))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> apart(group, failure));
    }

    private Uni<Void> apart(List<Waiting<T, R>> group, Throwable failure) {
        if (group.size() == 1) {
            group.getFirst().emitter().fail(failure);
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(group)
                .onItem()
                .transformToUniAndConcatenate(one -> together(List.of(one)))
                .collect()
                .last();
    }

    private void tell(List<Waiting<T, R>> group, List<R> results) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).emitter().complete(results.get(i));
        }
    }
}
