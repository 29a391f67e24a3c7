package dev.ponte.sandbox.voice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of an Ogg stream (RFC 3533 §6). */
final class OggPage {
    private static final int CRC_AT = 22;
    private static final int POLYNOMIAL = 0x04c11db7;

    private OggPage() {}

    /**
     * @param type 0x02 first page, 0x04 last page, 0 between
     * @param granule samples up to the end of this page
     * @param packets whole packets, together at most 255 segments of 255 bytes
     */
    static byte[] of(int type, long granule, int serial, int number, List<byte[]> packets) {
        ByteArrayOutputStream lacing = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0; left -= 255) {
                lacing.write(Math.min(left, 255));
            }
            data.writeBytes(packet);
        }
        ByteBuffer page =
                ByteBuffer.allocate(27 + lacing.size() + data.size())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("OggS".getBytes(StandardCharsets.US_ASCII))
                        .put((byte) 0)
                        .put((byte) type)
                        .putLong(granule)
                        .putInt(serial)
                        .putInt(number)
                        .putInt(0)
                        .put((byte) lacing.size())
                        .put(lacing.toByteArray())
                        .put(data.toByteArray());
        return page.putInt(CRC_AT, crc(page.array())).array();
    }

    static int crc(byte[] page) {
        int crc = 0;
        for (byte value : page) {
            crc ^= (value & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }
}
