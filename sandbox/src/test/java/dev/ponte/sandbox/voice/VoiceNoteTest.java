package dev.ponte.sandbox.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceNoteTest {
    @Test
    void wordsComeBack() {
        assertThat(VoiceNote.words(VoiceNote.saying("Olá, é a Conceição!")))
                .contains("Olá, é a Conceição!");
    }

    @Test
    void longWordsComeBack() {
        String speech = "muita coisa ".repeat(1_000);

        assertThat(VoiceNote.words(VoiceNote.saying(speech))).contains(speech);
    }

    @Test
    void moreThanOnePageHoldsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VoiceNote.saying("x".repeat(70_000)));
    }

    @Test
    void otherRecordingsHaveNoWords() {
        assertThat(VoiceNote.words(new byte[0])).isEmpty();
        assertThat(VoiceNote.words("TRANSCRIPT=short".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(VoiceNote.words("\0\0\0\177TRANSCRIPT=x".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void isAnOggStreamOfThreeValidPages() {
        List<byte[]> pages = pages(VoiceNote.saying("oi"));

        assertThat(pages).hasSize(3);
        assertThat(pages).allSatisfy(VoiceNoteTest::hasTheRightChecksum);
        assertThat(new String(pages.get(0), 28, 8, StandardCharsets.US_ASCII))
                .isEqualTo("OpusHead");
        assertThat(pages.get(0)[5]).as("first page").isEqualTo((byte) 2);
        assertThat(pages.get(2)[5]).as("last page").isEqualTo((byte) 4);
        assertThat(ByteBuffer.wrap(pages.get(2)).order(ByteOrder.LITTLE_ENDIAN).getLong(6))
                .isEqualTo(48_000L * VoiceNote.SECONDS);
    }

    private static void hasTheRightChecksum(byte[] page) {
        ByteBuffer bytes = ByteBuffer.wrap(page.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int written = bytes.getInt(22);
        bytes.putInt(22, 0);
        assertThat(OggPage.crc(bytes.array())).isEqualTo(written);
    }

    /** Walks the stream by its own lengths; fails when a page does not begin where it should. */
    private static List<byte[]> pages(byte[] file) {
        List<byte[]> pages = new ArrayList<>();
        for (int at = 0; at < file.length; ) {
            assertThat(new String(file, at, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
            int segments = file[at + 26] & 0xff;
            int length = 27 + segments;
            for (int i = 0; i < segments; i++) {
                length += file[at + 27 + i] & 0xff;
            }
            pages.add(Arrays.copyOfRange(file, at, at + length));
            at += length;
        }
        return pages;
    }

    @Test
    void checksumIsTheOneOfTheOggPapers() {
        assertThat(OggPage.crc("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0x89a1897f);
    }
}
