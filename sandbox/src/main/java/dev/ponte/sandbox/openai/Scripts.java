package dev.ponte.sandbox.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scripts in force; the newest that matches answers. */
final class Scripts {
    private static final int MOST = 1_000;

    private final List<Script> scripts = new ArrayList<>();

    synchronized void add(Script script) {
        if (scripts.size() >= MOST) {
            throw new IllegalArgumentException("there are already " + MOST + " scripts");
        }
        scripts.addFirst(script);
    }

    synchronized Optional<Script> match(String lastUserText) {
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        String text = lastUserText.toLowerCase(Locale.ROOT);
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            if (text.contains(script.match().toLowerCase(Locale.ROOT))) {
                use(i, script);
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    private void use(int index, Script script) {
        if (script.timesLeft() != null && script.timesLeft() <= 1) {
            scripts.remove(index);
        } else {
            scripts.set(index, script.onceLess());
        }
    }

    synchronized void clear() {
        scripts.clear();
    }
}
