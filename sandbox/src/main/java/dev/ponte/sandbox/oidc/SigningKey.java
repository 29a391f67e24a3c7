package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.door.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs tokens, made when it is first needed and gone with the process: after a
 * restart the key set has another id, and clients fetch it anew.
 */
final class SigningKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String id = UUID.randomUUID().toString();
    private @Nullable KeyPair pair;

    String id() {
        return id;
    }

    PrivateKey privateKey() {
        return pair().getPrivate();
    }

    /** The public half as a JSON Web Key Set. */
    Object jwks() {
        RSAPublicKey key = (RSAPublicKey) pair().getPublic();
        return Map.of(
                "keys",
                List.of(
                        Json.object()
                                .put("kty", "RSA")
                                .put("use", "sig")
                                .put("alg", "RS256")
                                .put("kid", id)
                                .put("n", unsigned(key.getModulus()))
                                .put("e", unsigned(key.getPublicExponent()))));
    }

    boolean signed(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(pair().getPublic());
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private synchronized KeyPair pair() {
        if (pair == null) {
            pair = generate();
        }
        return pair;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    private static String unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        boolean signByte = bytes[0] == 0 && bytes.length > 1;
        return BASE64.encodeToString(signByte ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
