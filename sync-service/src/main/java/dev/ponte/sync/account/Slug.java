package dev.ponte.sync.account;

import java.util.regex.Pattern;

/** The names of accounts and groups. */
public final class Slug {

    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean fits(String text) {
        return COMPILED.matcher(text).matches();
    }
}
