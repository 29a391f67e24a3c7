package dev.ponte.sandbox.voice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An Ogg/Opus file (RFC 3533, RFC 7845) with some seconds of silence and its words in a comment. It
 * plays in any player; whoever knows the comment can "transcribe" it.
 */
public final class VoiceNote {
    /** Length of a note made here. */
    public static final int SECONDS = 3;

    private static final String COMMENT = "TRANSCRIPT=";
    private static final String VENDOR = "ponte-sandbox";
    private static final int SERIAL = 0x506f6e74;
    private static final int SAMPLES_PER_FRAME = 960;
    private static final int FRAMES = SECONDS * 50;
    private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};
    private static final int LONGEST = 60_000;

    private VoiceNote() {}

    /** A voice note that says this. */
    public static byte[] saying(String words) {
        byte[] text = (COMMENT + words).getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("audio: too many words for one voice note");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(1024 + text.length);
        file.writeBytes(OggPage.of(0x02, 0, SERIAL, 0, List.of(head())));
        file.writeBytes(OggPage.of(0x00, 0, SERIAL, 1, List.of(tags(text))));
        List<byte[]> frames = new ArrayList<>(Collections.nCopies(FRAMES, SILENCE));
        file.writeBytes(OggPage.of(0x04, (long) FRAMES * SAMPLES_PER_FRAME, SERIAL, 2, frames));
        return file.toByteArray();
    }

    /** The words of a note made by {@link #saying}; empty for any other recording. */
    public static Optional<String> words(byte[] file) {
        int at = indexOf(file, COMMENT.getBytes(StandardCharsets.UTF_8));
        if (at < 4) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at - 4);
        if (length < COMMENT.length() || length > file.length - at) {
            return Optional.empty();
        }
        String comment = new String(file, at, length, StandardCharsets.UTF_8);
        return Optional.of(comment.substring(COMMENT.length()));
    }

    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1) // version
                .put((byte) 1) // channels
                .putShort((short) 0) // pre-skip
                .putInt(48_000) // rate of the recording
                .putShort((short) 0) // gain
                .put((byte) 0) // mono
                .array();
    }

    private static byte[] tags(byte[] comment) {
        byte[] vendor = VENDOR.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + 4 + vendor.length + 4 + 4 + comment.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(1)
                .putInt(comment.length)
                .put(comment)
                .array();
    }

    private static int indexOf(byte[] all, byte[] part) {
        // The tags stand near the beginning; a long foreign recording is not searched through.
        int last = Math.min(all.length - part.length, 4_096);
        for (int i = 0; i <= last; i++) {
            int matched = 0;
            while (matched < part.length && all[i + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return i;
            }
        }
        return -1;
    }
}
