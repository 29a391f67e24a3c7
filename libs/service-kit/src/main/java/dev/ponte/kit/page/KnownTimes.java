package dev.ponte.kit.page;

import java.time.Instant;

/**
 * The times that a list may be asked for: the years 1 to 9999. Java reads a billion years, no
 * database keeps as many, and the question would be the server's mistake there.
 */
public final class KnownTimes {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private KnownTimes() {}

    public static boolean include(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }
}
