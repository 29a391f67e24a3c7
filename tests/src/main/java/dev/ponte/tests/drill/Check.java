package dev.ponte.tests.drill;

import java.util.List;

/**
 * One line of an accounting: what must be, and what is.
 *
 * @param name a word for people to look up in the guide, stable for machines
 * @param examples some of what is wrong: ids of messages, never phones
 */
public record Check(String name, long expected, long found, List<String> examples) {

    private static final int MOST_EXAMPLES = 5;

    public Check {
        examples = examples.stream().limit(MOST_EXAMPLES).toList();
    }

    /** All of so many must hold; {@code wrong} names those that do not. */
    static Check all(String name, long of, List<String> wrong) {
        return new Check(name, of, of - wrong.size(), wrong);
    }

    /** Nothing of the kind may be found. */
    static Check none(String name, List<String> found) {
        return new Check(name, 0, found.size(), found);
    }

    public boolean holds() {
        return expected == found;
    }
}
