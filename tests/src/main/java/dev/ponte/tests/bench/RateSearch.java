package dev.ponte.tests.bench;

import java.util.function.DoublePredicate;

/**
 * Looks for the highest rate that holds: up from a guess as long as it holds, down from it until it
 * does. Every step is a trial of its own, so there are few.
 */
final class RateSearch {

    private static final double UP = 1.08;
    private static final double DOWN = 0.9;
    private static final int MOST_UP = 3;
    private static final int MOST_DOWN = 8;

    private RateSearch() {}

    /**
     * @param guess where to begin
     * @param holds tries a rate
     * @return 0 when none held
     */
    static double highest(double guess, DoublePredicate holds) {
        return holds.test(guess) ? up(guess, holds) : down(guess, holds);
    }

    private static double up(double held, DoublePredicate holds) {
        double best = held;
        for (int i = 0; i < MOST_UP && holds.test(best * UP); i++) {
            best *= UP;
        }
        return best;
    }

    private static double down(double failed, DoublePredicate holds) {
        double rate = failed;
        for (int i = 0; i < MOST_DOWN; i++) {
            rate *= DOWN;
            if (holds.test(rate)) {
                return rate;
            }
        }
        return 0;
    }
}
