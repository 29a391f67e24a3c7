package dev.ponte.conversation.responder;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a name that a stranger chose fit to stand in a prompt. Pure. */
final class DisplayName {

    static final String NONE = "-";

    private static final int LONGEST = 60;
    private static final int PHONE_DIGITS = 8;
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.&-]+");

    private DisplayName() {}

    /**
     * One short line of letters, digits and the signs names have; {@value #NONE} when nothing is
     * left or when it is a phone number, which the model must not learn.
     */
    static String clean(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        String line = NOT_OF_A_NAME.matcher(name).replaceAll(" ").strip();
        if (line.codePoints().filter(Character::isDigit).count() >= PHONE_DIGITS) {
            return NONE;
        }
        String cut =
                line.codePoints()
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return cut.isEmpty() ? NONE : cut;
    }
}
