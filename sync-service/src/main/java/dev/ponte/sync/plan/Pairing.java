package dev.ponte.sync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which thing of the account each wanted thing is. What makes two the same is asked one way after
 * the other, the surest first; nothing is taken twice.
 *
 * @param <D> what is wanted
 * @param <A> what the account has
 */
final class Pairing<D, A> {

    private final List<D> desired;
    private final Map<D, A> pairs = new LinkedHashMap<>();
    private final Set<A> left;
    private final List<D> ambiguous = new ArrayList<>();

    private Pairing(List<D> desired, List<A> actual) {
        this.desired = desired;
        this.left = new LinkedHashSet<>(actual);
    }

    @SafeVarargs
    static <D, A> Pairing<D, A> of(List<D> desired, List<A> actual, BiPredicate<D, A>... ways) {
        Pairing<D, A> pairing = new Pairing<>(desired, actual);
        for (BiPredicate<D, A> way : ways) {
            pairing.pair(way);
        }
        return pairing;
    }

    private void pair(BiPredicate<D, A> same) {
        for (D wanted : desired) {
            if (pairs.containsKey(wanted)) {
                continue;
            }
            List<A> found = left.stream().filter(each -> same.test(wanted, each)).toList();
            if (!found.isEmpty()) {
                pairs.put(wanted, found.getFirst());
                left.remove(found.getFirst());
            }
            if (found.size() > 1) {
                ambiguous.add(wanted);
            }
        }
    }

    Optional<A> of(D wanted) {
        return Optional.ofNullable(pairs.get(wanted));
    }

    /** What is wanted and not there, in its order. */
    List<D> missing() {
        return desired.stream().filter(wanted -> !pairs.containsKey(wanted)).toList();
    }

    /** What is there and not wanted. */
    List<A> extra() {
        return List.copyOf(left);
    }

    /** What could have been several things; the first was taken. */
    List<D> ambiguous() {
        return List.copyOf(ambiguous);
    }

    /** What is wanted, in the order that the account has it, and behind it what is new. */
    List<D> row(List<A> actual, List<D> fresh) {
        Map<A, D> wanted = new HashMap<>();
        pairs.forEach((want, has) -> wanted.put(has, want));
        List<D> row = new ArrayList<>();
        actual.stream().filter(wanted::containsKey).map(wanted::get).forEach(row::add);
        row.addAll(fresh);
        return row;
    }

    /** What is wanted and there. */
    Map<D, A> pairs() {
        return pairs;
    }
}
