package dev.ponte.testing;

/** What a fuzzer's input must not hold, so that its promise can be asked of it. */
public final class Inputs {

    private Inputs() {}

    /**
     * The text without a word that the test itself puts in to see whether it is hidden: the fuzzer
     * learns such words from the assertions, and writes them where nothing says that they are
     * secret.
     */
    public static String without(String word, String text) {
        String rest = text;
        while (rest.contains(word)) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
