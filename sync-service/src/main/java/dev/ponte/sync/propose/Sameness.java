package dev.ponte.sync.propose;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ponte.sync.plan.Extra;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes new things of several accounts one: as in the planner, the code, or the exact name
 * where there is none; of the same type, in the same pipeline or field. Pure.
 */
final class Sameness {

    private Sameness() {}

    /** 64 hexadecimal digits; of things of one kind and group. */
    static String of(Extra extra) {
        String owner = extra.of() == null ? "" : String.valueOf(extra.of().source());
        String code = extra.definition().code();
        String text =
                String.join(
                        "\n",
                        String.valueOf(extra.scope()),
                        owner,
                        String.valueOf(extra.definition().type()),
                        code == null ? "name" : "code",
                        code == null ? extra.name() : code);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
