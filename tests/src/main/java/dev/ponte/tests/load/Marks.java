package dev.ponte.tests.load;

/**
 * How a message is known again on its way: the customer's text holds {@code #m00001234}, and the
 * answer to it {@code @m00001234}. Found by looking at bytes, without reading any JSON.
 */
public final class Marks {

    /** What customers write. */
    static final char ASKED = '#';

    /** What the played model answers. */
    static final char ANSWERED = '@';

    static final int DIGITS = 8;

    private Marks() {}

    /** Told each number found. */
    @FunctionalInterface
    public interface Found {

        void number(int number);
    }

    static String answer(int number) {
        return "%cm%08d".formatted(ANSWERED, number);
    }

    /** Finds the marks that begin with {@code sign}, in order. */
    static void find(HttpMessage message, char sign, Found found) {
        byte[] data = message.data();
        int last = message.bodyEnd() - DIGITS - 2;
        for (int i = message.bodyStart(); i <= last; i++) {
            if (data[i] == sign && data[i + 1] == 'm') {
                int number = number(data, i + 2);
                if (number >= 0) {
                    found.number(number);
                }
            }
        }
    }

    private static int number(byte[] data, int at) {
        int number = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
