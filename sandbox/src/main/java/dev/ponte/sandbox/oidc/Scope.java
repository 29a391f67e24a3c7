package dev.ponte.sandbox.oidc;

import java.util.ArrayList;
import java.util.List;

/**
 * The scope of a client-credentials request, as the sandbox reads it: {@code viewer}, {@code
 * operator} or {@code admin} is the role, {@code account:<slug>} bounds the token to an account,
 * {@code expired} asks for a token that is no longer good; the rest means nothing.
 */
record Scope(String role, List<String> accounts, boolean expired) {
    static Scope read(String text) {
        String role = Subject.Person.VIEWER.username();
        List<String> accounts = new ArrayList<>();
        boolean expired = false;
        for (String word : text.strip().split("\\s+", -1)) {
            if (Subject.Person.named(word).isPresent()) {
                role = word;
            } else if (word.startsWith("account:")) {
                accounts.add(word.substring("account:".length()));
            } else if (word.equals("expired")) {
                expired = true;
            }
        }
        return new Scope(
                role, accounts.isEmpty() ? Subject.EVERY_ACCOUNT : List.copyOf(accounts), expired);
    }
}
