package dev.ponte.sync.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a row of things is put in order with the fewest moves. */
final class Order {

    private Order() {}

    /**
     * Those that may stay where they are while the others move to any place: a longest part of the
     * row that is in order already.
     */
    static <T> Set<T> kept(List<T> row, List<T> wanted) {
        int size = row.size();
        int[] length = new int[size];
        int[] before = new int[size];
        Arrays.fill(before, -1);
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                boolean inOrder = wanted.indexOf(row.get(j)) < wanted.indexOf(row.get(i));
                if (inOrder && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        Set<T> kept = new HashSet<>();
        for (int i = last; i >= 0; i = before[i]) {
            kept.add(row.get(i));
        }
        return kept;
    }

    /**
     * Those that have to go to the end, one after the other, when the end is the only place that a
     * thing can be sent to with certainty.
     *
     * @return the number that each gets, in the order of their turns
     */
    static <T> Map<T, Long> sentToTheEnd(List<T> row, List<T> wanted, long first, long step) {
        int place = 0;
        for (T each : row) {
            if (place < wanted.size() && each.equals(wanted.get(place))) {
                place++;
            }
        }
        Map<T, Long> numbers = new LinkedHashMap<>();
        for (T each : wanted.subList(place, wanted.size())) {
            numbers.put(each, first + step * numbers.size());
        }
        return numbers;
    }
}
