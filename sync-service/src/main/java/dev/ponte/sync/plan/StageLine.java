package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the stages of a pipeline go. Kommo takes a number as a hint, puts the stage among the
 * others by it, and numbers them 20, 30, 40… anew; so each number is chosen between those that the
 * neighbours have at that moment. Where Kommo should number otherwise, the next look finds it.
 *
 * <p>Stages are known by their ids here: the account's where it has them, else the negative of the
 * master's.
 */
final class StageLine {

    private static final long STEP = 10;
    private static final int BETWEEN = 5;

    private final List<Long> finalRow = new ArrayList<>();
    private final Set<Long> movers = new HashSet<>();
    private List<Slot> row;

    private record Slot(long id, long sort) {}

    /**
     * @param actual the account's ordinary stages in their order
     * @param wanted ids in the wanted order, the account's own where it has them
     */
    StageLine(List<StageState> actual, List<Long> wanted) {
        row = actual.stream().map(stage -> new Slot(stage.id(), stage.sort())).toList();
        List<Long> there = actual.stream().map(StageState::id).filter(wanted::contains).toList();
        Set<Long> kept = Order.kept(there, wanted);
        movers.addAll(there);
        movers.removeAll(kept);
        actual.stream()
                .map(StageState::id)
                .filter(id -> !movers.contains(id))
                .forEach(finalRow::add);
        int cursor = -1;
        for (Long id : wanted) {
            if (kept.contains(id)) {
                cursor = finalRow.indexOf(id);
            } else {
                finalRow.add(++cursor, id);
            }
        }
    }

    /**
     * The numbers of new stages: by id, in their order, those of one call together. One call is
     * enough while they fit between their neighbours' numbers, which is nine between two.
     */
    List<Map<Long, Long>> create() {
        Set<Long> waiting = new LinkedHashSet<>(finalRow);
        waiting.removeIf(id -> id > 0);
        List<Map<Long, Long>> calls = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Map<Long, Long> numbers = fitting(waiting);
            if (numbers.isEmpty()) {
                numbers = atTheEnd(waiting);
            }
            calls.add(numbers);
            waiting.removeAll(numbers.keySet());
            List<Slot> more = new ArrayList<>(row);
            numbers.forEach((id, sort) -> more.add(new Slot(id, sort)));
            more.sort(Comparator.comparingLong(Slot::sort));
            row = numbered(more);
        }
        return calls;
    }

    /** Those for which there is a number behind the one before. */
    private Map<Long, Long> fitting(Set<Long> waiting) {
        Map<Long, Long> numbers = new LinkedHashMap<>();
        long anchor = STEP;
        long next = STEP;
        for (Long id : finalRow) {
            if (waiting.contains(id)) {
                next++;
                if (next < following(anchor)) {
                    numbers.put(id, next);
                }
            } else if (!movers.contains(id)) {
                anchor = sortOf(id);
                next = anchor;
            }
        }
        return numbers;
    }

    private Map<Long, Long> atTheEnd(Set<Long> waiting) {
        Map<Long, Long> numbers = new LinkedHashMap<>();
        long next = end();
        for (Long id : waiting) {
            numbers.put(id, ++next);
        }
        return numbers;
    }

    /** The numbers of stages that move, one call after the other; by id, in that order. */
    Map<Long, Long> move() {
        Map<Long, Long> numbers = new LinkedHashMap<>();
        for (Long id : finalRow) {
            if (movers.contains(id)) {
                numbers.put(id, move(id));
            }
        }
        return numbers;
    }

    private long move(Long id) {
        List<Slot> others = new ArrayList<>(row);
        others.removeIf(slot -> slot.id() == id);
        int place = placeBehind(finalRow.indexOf(id), others);
        long before = place == 0 ? STEP : others.get(place - 1).sort();
        long after = place == others.size() ? before + 2 * BETWEEN : others.get(place).sort();
        long sort = after - before > 1 ? (before + after) / 2 : after;
        others.add(place, new Slot(id, sort));
        row = numbered(others);
        return sort;
    }

    /** Right behind the one that shall stand before it. */
    private int placeBehind(int index, List<Slot> others) {
        if (index == 0) {
            return 0;
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            places.put(others.get(i).id(), i);
        }
        return places.getOrDefault(finalRow.get(index - 1), others.size() - 1) + 1;
    }

    private long sortOf(long id) {
        return row.stream().filter(slot -> slot.id() == id).findFirst().orElseThrow().sort();
    }

    private long following(long sort) {
        return row.stream()
                .mapToLong(Slot::sort)
                .filter(each -> each > sort)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private long end() {
        return row.stream().mapToLong(Slot::sort).max().orElse(STEP);
    }

    private static List<Slot> numbered(List<Slot> slots) {
        List<Slot> numbered = new ArrayList<>();
        for (Slot slot : slots) {
            numbered.add(new Slot(slot.id(), STEP * (numbered.size() + 2)));
        }
        return numbered;
    }
}
