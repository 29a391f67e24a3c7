package dev.ponte.tests.bench.limiter;

import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.kommo.Traffic;
import java.util.List;
import java.util.Map;

/**
 * A measured run.
 *
 * @param seconds how long it took
 * @param traffic what Kommo saw
 * @param met what the callers saw, by lane
 */
record Run(double seconds, Traffic traffic, Map<String, Crowd.Met> met) {

    /** What Kommo allows one account in any second. */
    private static final int LIMIT = 7;

    double perSecond() {
        return traffic.calls() / seconds;
    }

    /** Of the account that was called least. */
    double fewestPerSecond() {
        return traffic.fewest() / seconds;
    }

    Crowd.Met met(String lane) {
        Crowd.Met found = met.get(lane);
        if (found == null) {
            throw new IllegalStateException("nobody called in lane " + lane);
        }
        return found;
    }

    boolean keptTheLimit() {
        return traffic.mostOfOne() <= LIMIT
                && traffic.refused() == 0
                && met.values().stream().allMatch(Crowd.Met::allServed);
    }

    /** Its row of the table. */
    List<String> row(String name) {
        return List.of(
                name,
                Screen.figure(perSecond()),
                Screen.figure(fewestPerSecond()),
                Integer.toString(traffic.mostOfOne()),
                Integer.toString(traffic.mostInASecond()),
                Long.toString(traffic.refused()));
    }
}
