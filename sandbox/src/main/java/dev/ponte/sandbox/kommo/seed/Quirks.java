package dev.ponte.sandbox.kommo.seed;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Who is odd in which way. The rare ways come at fixed places, so that many accounts have all. */
final class Quirks {
    private static final int ROUND = 40;
    private static final int LONG_ROUND = 60;
    private static final Set<Quirk> RARE =
            EnumSet.of(Quirk.MANY_PIPELINES, Quirk.FULL_PIPELINE, Quirk.PAUSED, Quirk.NOT_ADMIN);

    private Quirks() {}

    /**
     * @param index 1 for the first slave
     */
    static Set<Quirk> of(int index, Random random, Set<Quirk> without) {
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        for (Quirk quirk : Quirk.values()) {
            // Drawn for each, also for those left out: the others stay as they were.
            boolean drawn = random.nextInt(3) == 0;
            if (!without.contains(quirk) && (RARE.contains(quirk) ? rare(quirk, index) : drawn)) {
                quirks.add(quirk);
            }
        }
        return quirks;
    }

    private static boolean rare(Quirk quirk, int index) {
        return switch (quirk) {
            case MANY_PIPELINES -> index % ROUND == 7;
            case FULL_PIPELINE -> index % ROUND == 11;
            case PAUSED -> index % LONG_ROUND == 13;
            case NOT_ADMIN -> index % LONG_ROUND == 17;
            default -> false;
        };
    }
}
