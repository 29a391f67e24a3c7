package dev.ponte.tests.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A body with slots of fixed width, filled by copying: making a delivery must cost next to nothing.
 * A slot is written {@code {name:width}}.
 */
final class Template {

    private final byte[] bytes;
    private final List<Slot> slots;

    private record Slot(String name, int at, int width) {}

    private Template(byte[] bytes, List<Slot> slots) {
        this.bytes = bytes;
        this.slots = slots;
    }

    static Template of(String text) {
        StringBuilder plain = new StringBuilder();
        List<Slot> slots = new ArrayList<>();
        int from = 0;
        for (var match :
                java.util.regex.Pattern.compile("\\{(\\w+):(\\d+)}")
                        .matcher(text)
                        .results()
                        .toList()) {
            plain.append(text, from, match.start());
            int width = Integer.parseInt(match.group(2));
            slots.add(new Slot(match.group(1), utf8(plain.toString()).length, width));
            plain.append("0".repeat(width));
            from = match.end();
        }
        plain.append(text, from, text.length());
        return new Template(utf8(plain.toString()), List.copyOf(slots));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A fresh copy with all slots zero. */
    byte[] copy() {
        return bytes.clone();
    }

    /** Writes a number into every slot of that name, with leading zeros. */
    void put(byte[] copy, String name, long value) {
        for (Slot slot : slots) {
            if (slot.name().equals(name)) {
                digits(copy, slot, value);
            }
        }
    }

    private static void digits(byte[] copy, Slot slot, long value) {
        long left = value;
        for (int i = slot.at() + slot.width() - 1; i >= slot.at(); i--) {
            copy[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
