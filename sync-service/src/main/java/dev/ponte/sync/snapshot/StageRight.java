package dev.ponte.sync.snapshot;

import dev.ponte.kommo.entity.StageKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a role may do with leads of one stage.
 *
 * @param letters by action
 */
public record StageRight(StageKey stage, SortedMap<String, String> letters) {

    /** As Kommo writes it: with none. */
    private static final String DENIED = "D";

    public StageRight {
        letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
    }

    /** The same of another stage. */
    public StageRight at(StageKey other) {
        return new StageRight(other, letters);
    }

    /** Whether it allows nothing. */
    public boolean closes() {
        return letters.values().stream().allMatch(DENIED::equals);
    }
}
