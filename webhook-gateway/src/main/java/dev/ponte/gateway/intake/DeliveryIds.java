package dev.ponte.gateway.intake;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names for deliveries: in order of time, unique, and no secret, so cheap randomness will do. */
final class DeliveryIds {

    private DeliveryIds() {}

    static String next(Instant now) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(now.toEpochMilli(), 12)
                + "-"
                + hex.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
