package dev.ponte.sandbox.openai;

import dev.ponte.sandbox.voice.VoiceNote;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What recordings say: told by their hash (up to a megabyte, the rest is not kept), or by
 * themselves, else always the same.
 */
final class Transcripts {
    private static final int MOST = 1_000;

    private final String otherwise;
    private final Map<String, String> byHash =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    Transcripts(String otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * @param sha256 of the file, hex in lower case
     */
    synchronized void tell(String sha256, String text) {
        byHash.put(sha256, text);
    }

    String of(byte[] file) {
        String told = told(file);
        return told != null ? told : VoiceNote.words(file).orElse(otherwise);
    }

    private synchronized @Nullable String told(byte[] file) {
        return byHash.isEmpty() ? null : byHash.get(sha256(file));
    }

    synchronized void clear() {
        byHash.clear();
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
