package dev.ponte.crm.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets for storage: AES-256-GCM with a nonce of its own each time, as {@code <key
 * id>.<base64url of nonce, text and tag>}. The first key seals, every key opens, so a key is
 * changed by putting a new one in front. What a secret is of is sealed in: moved to another row or
 * column, it does not open.
 */
final class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys;
    private final @Nullable String current;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(Map<String, SecretKey> keys) {
        this.keys = Map.copyOf(keys);
        this.current = keys.isEmpty() ? null : keys.keySet().iterator().next();
    }

    /**
     * @param keys {@code id:base64,id:base64}, the sealing one first; empty for none
     * @throws IllegalArgumentException when it is not that, without saying what it is
     */
    static SecretBox of(String keys) {
        Map<String, SecretKey> parsed = new LinkedHashMap<>();
        for (String entry : keys.split(",", -1)) {
            if (!entry.isBlank()) {
                int colon = entry.indexOf(':');
                String id = colon < 0 ? "" : entry.substring(0, colon).strip();
                if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
                    throw new IllegalArgumentException(
                            "ponte.crm.secret-keys: write id:base64, ids of letters and digits");
                }
                parsed.put(id, key(id, entry.substring(colon + 1).strip()));
            }
        }
        return new SecretBox(parsed);
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(
                    "ponte.crm.secret-keys: key " + id + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "ponte.crm.secret-keys: key "
                            + id
                            + " must have 32 bytes: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Whether there is a key to seal with. */
    boolean canSeal() {
        return current != null;
    }

    /**
     * @param of what it is of, for example {@code loja/access_token}
     * @throws IllegalStateException when there is no key
     */
    String seal(String secret, String of) {
        if (current == null) {
            throw new IllegalStateException("ponte.crm.secret-keys is not set");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                apply(
                        Cipher.ENCRYPT_MODE,
                        current,
                        nonce,
                        of,
                        secret.getBytes(StandardCharsets.UTF_8));
        byte[] all =
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        return current + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @throws UnreadableSecretException when its key is gone, or it was sealed as something else
     */
    String open(String sealed, String of) {
        int dot = sealed.indexOf('.');
        String id = dot < 0 ? "" : sealed.substring(0, dot);
        if (!keys.containsKey(id)) {
            throw new UnreadableSecretException("no key " + id + " for " + of);
        }
        try {
            ByteBuffer all =
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] text = new byte[all.remaining()];
            all.get(text);
            return new String(
                    apply(Cipher.DECRYPT_MODE, id, nonce, of, text), StandardCharsets.UTF_8);
        } catch (RuntimeException broken) {
            throw new UnreadableSecretException("broken, or not of " + of);
        }
    }

    /** Whether it was sealed with the key that seals now. */
    boolean isCurrent(String sealed) {
        return current != null && sealed.startsWith(current + ".");
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, String of, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stored secret that cannot be read: its message names neither it nor a key. */
    static final class UnreadableSecretException extends RuntimeException {

        UnreadableSecretException(String message) {
            super(message);
        }
    }
}
