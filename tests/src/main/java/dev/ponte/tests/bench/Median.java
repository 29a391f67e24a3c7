package dev.ponte.tests.bench;

import java.util.List;
import java.util.stream.Stream;

/** The middle one: what a disturbed round does not move. */
final class Median {

    private Median() {}

    /** Of at least one value. */
    static double of(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
