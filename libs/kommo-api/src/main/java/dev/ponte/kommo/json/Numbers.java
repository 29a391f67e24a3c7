package dev.ponte.kommo.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Kommo writes them. */
final class Numbers {

    /** No number of Kommo's is longer; a longer one is only there to be expensive. */
    private static final int LONGEST = 40;

    private Numbers() {}

    /** The nearest whole number, null when it is none or too large. */
    static @Nullable Long whole(String text) {
        String digits = text.strip();
        if (digits.length() > LONGEST) {
            return null;
        }
        try {
            return whole(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Long whole(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST) {
            return null;
        }
        try {
            return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }
}
