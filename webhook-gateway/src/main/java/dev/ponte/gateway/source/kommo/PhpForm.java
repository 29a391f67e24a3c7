package dev.ponte.gateway.source.kommo;

import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.Decoded.Defect;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.text.CleanText;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code application/x-www-form-urlencoded} bodies with PHP's brackets, {@code
 * leads[add][0][id]=1}, straight from the bytes. The server's own form reader stops at 256 fields
 * of 2 KiB; Kommo sends thousands.
 */
final class PhpForm {

    private final byte[] body;
    private final Limits limits;

    /** Decoded bytes of one name or value; never longer than the body. */
    private final byte[] scratch;

    private final PhpArray root = new PhpArray();

    private PhpForm(byte[] body, Limits limits) {
        this.body = body;
        this.limits = limits;
        this.scratch = new byte[body.length];
    }

    static Decoded<PhpArray> decode(byte[] body, Limits limits) {
        return new PhpForm(body, limits).decode();
    }

    private Decoded<PhpArray> decode() {
        int fields = 0;
        int start = 0;
        while (start < body.length) {
            int end = indexOf('&', start, body.length);
            if (end > start) {
                if (++fields > limits.maxFields()) {
                    return new Decoded.Unreadable<>(Defect.TOO_MANY_FIELDS);
                }
                if (!pair(start, end)) {
                    return new Decoded.Unreadable<>(Defect.TOO_DEEP);
                }
            }
            start = end + 1;
        }
        return new Decoded.Body<>(root);
    }

    /** Puts one pair in its place; false when that is too deep. */
    private boolean pair(int start, int end) {
        int equals = indexOf('=', start, end);
        String name = text(start, equals);
        String value = equals < end ? text(equals + 1, end) : "";
        int open = name.indexOf('[');
        if (open <= 0 || name.indexOf(']', open) < 0) {
            if (!name.isEmpty()) {
                root.putScalar(name, value);
            }
            return true;
        }
        PhpArray array = root;
        String key = name.substring(0, open);
        int depth = 1;
        // As PHP: what follows a closing bracket and opens none is dropped.
        while (open >= 0 && open < name.length() && name.charAt(open) == '[') {
            int close = name.indexOf(']', open);
            if (close < 0) {
                break;
            }
            if (++depth > limits.maxDepth()) {
                return false;
            }
            array = array.descend(key);
            key = name.substring(open + 1, close);
            open = close + 1;
        }
        array.putScalar(key, value);
        return true;
    }

    private int indexOf(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    /** Percent-decoded UTF-8; a broken escape stands for itself. */
    private String text(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = body[i];
            if (b == '+') {
                b = ' ';
            } else if (b == '%' && i + 2 < to) {
                int high = Character.digit(body[i + 1], 16);
                int low = Character.digit(body[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    b = (byte) (high << 4 | low);
                    i += 2;
                }
            }
            scratch[length++] = b;
        }
        return CleanText.of(new String(scratch, 0, length, StandardCharsets.UTF_8));
    }
}
