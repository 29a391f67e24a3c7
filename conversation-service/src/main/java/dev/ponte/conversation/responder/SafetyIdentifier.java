package dev.ponte.conversation.responder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lets a provider tell talks apart without learning who talks. Pure. */
final class SafetyIdentifier {

    private SafetyIdentifier() {}

    /** The same for every turn of a conversation; 64 hexadecimal digits. */
    static String of(Turn turn) {
        String who = turn.account() + "/" + turn.conversationId();
        return HexFormat.of().formatHex(sha256().digest(who.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
