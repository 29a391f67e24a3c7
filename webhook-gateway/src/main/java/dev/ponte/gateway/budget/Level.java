package dev.ponte.gateway.budget;

import java.util.Optional;

/** How much of a budget must be used for people to be told, from little to much. */
enum Level {
    HALF(50),
    NEAR(80);

    private final int percent;

    Level(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    /** The highest that is reached. */
    static Optional<Level> of(int percent) {
        if (percent >= NEAR.percent) {
            return Optional.of(NEAR);
        }
        return percent >= HALF.percent ? Optional.of(HALF) : Optional.empty();
    }
}
