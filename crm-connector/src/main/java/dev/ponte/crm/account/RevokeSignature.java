package dev.ponte.crm.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Kommo's signature on the notice that an integration was switched off (reference §1.6). Pure. */
final class RevokeSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private RevokeSignature() {}

    /**
     * @param signature as it came, hex
     */
    static boolean fits(ClientCredentials client, long kommoId, String signature) {
        byte[] expected = of(client, kommoId);
        byte[] given;
        try {
            given = HexFormat.of().parseHex(signature.strip());
        } catch (IllegalArgumentException notHex) {
            return false;
        }
        return MessageDigest.isEqual(expected, given);
    }

    static byte[] of(ClientCredentials client, long kommoId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(
                            client.clientSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String message = client.clientId() + "|" + kommoId;
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
