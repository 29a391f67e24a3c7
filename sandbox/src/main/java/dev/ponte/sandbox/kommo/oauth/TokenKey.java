package dev.ponte.sandbox.kommo.oauth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What tokens are signed with. It follows from a seed, so that a connection made before a restart
 * of the sandbox is good after it, as it would be with Kommo. Nothing here is secret.
 */
final class TokenKey {
    private static final int PRIME_BITS = 1024;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private final long seed;
    private volatile @Nullable Keys keys;

    TokenKey(long seed) {
        this.seed = seed;
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys().secret());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys().open());
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    byte[] mac(String text) {
        return mac("sandbox-" + seed, text);
    }

    /** HMAC-SHA256, which Kommo uses with client secrets too. */
    static byte[] mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasHmac) {
            throw new IllegalStateException(everyJdkHasHmac);
        }
    }

    private Keys keys() {
        Keys made = keys;
        if (made == null) {
            synchronized (this) {
                made = keys;
                if (made == null) {
                    made = generate();
                    keys = made;
                }
            }
        }
        return made;
    }

    private Keys generate() {
        Random random = new Random(seed);
        BigInteger first = BigInteger.probablePrime(PRIME_BITS, random);
        BigInteger second = BigInteger.probablePrime(PRIME_BITS, random);
        BigInteger modulus = first.multiply(second);
        BigInteger order = first.subtract(BigInteger.ONE).multiply(second.subtract(BigInteger.ONE));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new Keys(
                    factory.generatePrivate(
                            new RSAPrivateKeySpec(modulus, EXPONENT.modInverse(order))),
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)));
        } catch (GeneralSecurityException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    private record Keys(PrivateKey secret, PublicKey open) {}
}
