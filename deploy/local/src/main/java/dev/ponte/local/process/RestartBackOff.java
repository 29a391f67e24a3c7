package dev.ponte.local.process;

import java.time.Duration;

/**
 * How long to wait before a dead child is started again: half a second the first time, double after
 * each further short life, half a minute at most.
 *
 * @param shortLives deaths in a row that came soon after a start
 */
public record RestartBackOff(int shortLives) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    public static RestartBackOff fresh() {
        return new RestartBackOff(0);
    }

    /** The state after a child died that had lived so long. */
    public RestartBackOff afterLifeOf(Duration life) {
        return life.compareTo(LONG_LIFE) >= 0
                ? new RestartBackOff(1)
                : new RestartBackOff(shortLives + 1);
    }

    /** The wait before the next start. */
    public Duration delay() {
        if (shortLives == 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(shortLives - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
