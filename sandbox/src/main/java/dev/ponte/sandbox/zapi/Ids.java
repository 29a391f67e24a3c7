package dev.ponte.sandbox.zapi;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Ids in the forms Z-API and WhatsApp use: upper-case hex. */
final class Ids {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Z-API's queue id, 32 digits. */
    String zaapId() {
        return hex(16);
    }

    /** WhatsApp id of a message sent through the API, 20 digits. */
    String sentMessageId() {
        return "3EB0" + hex(8);
    }

    /** WhatsApp id of a message written on a phone, 20 digits. */
    String phoneMessageId() {
        return "3A" + hex(9);
    }

    private String hex(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
