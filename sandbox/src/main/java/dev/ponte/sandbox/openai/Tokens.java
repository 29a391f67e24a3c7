package dev.ponte.sandbox.openai;

/** Tokens are counted as one for four characters, rounded up. */
final class Tokens {
    private Tokens() {}

    static int of(String text) {
        return (text.length() + 3) / 4;
    }
}
