package dev.ponte.gateway.intake;

import java.time.Instant;

/**
 * Lets a few refused callers per second be recorded, no more: whoever does not know a secret must
 * not be able to fill Kafka.
 */
final class Strangers {

    private final int perSecond;
    private long second;
    private int recorded;

    Strangers(int perSecond) {
        this.perSecond = perSecond;
    }

    synchronized boolean mayRecord(Instant now) {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            recorded = 0;
        }
        if (recorded >= perSecond) {
            return false;
        }
        recorded++;
        return true;
    }
}
