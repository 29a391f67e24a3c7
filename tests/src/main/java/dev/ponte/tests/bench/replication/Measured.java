package dev.ponte.tests.bench.replication;

import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.kommo.Traffic;
import java.util.List;

/**
 * A run, as sync-service tells it and as Kommo saw it.
 *
 * @param traffic all calls, those of the master included
 * @param bound seconds below which nobody who keeps the limits gets through these calls
 */
record Measured(Ended run, Traffic traffic, double bound) {

    /** What Kommo allows one account in any second. */
    private static final int LIMIT = 7;

    double overBound() {
        return bound == 0 ? 0 : run.seconds() / bound;
    }

    /** Calls of one account, on average; those of the master are spread over the others. */
    double callsPerAccount() {
        return perAccount(traffic.calls());
    }

    double readsPerAccount() {
        return perAccount(run.reads());
    }

    private double perAccount(long calls) {
        return run.accounts() == 0 ? 0 : (double) calls / run.accounts();
    }

    boolean keptTheLimit() {
        return traffic.refused() == 0 && traffic.mostOfOne() <= LIMIT;
    }

    /** Whether each account went well, and none was left out. */
    boolean complete(int accounts) {
        return run.accounts() == accounts && run.alike() == accounts;
    }

    /** Its row of the table. */
    List<String> row(String name) {
        return List.of(
                name,
                run.alike() + "/" + run.accounts(),
                Screen.figure(callsPerAccount()),
                Long.toString(traffic.most()),
                Integer.toString(run.writes()),
                Integer.toString(traffic.mostOfOne()),
                Integer.toString(traffic.mostInASecond()),
                Long.toString(traffic.refused()),
                Screen.figure(run.seconds()),
                Screen.figure(bound));
    }
}
