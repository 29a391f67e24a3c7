package dev.ponte.gateway.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the settings: all of it at once, one line per mistake. */
public final class ConfigMistakes extends RuntimeException {

    private final List<String> mistakes;

    ConfigMistakes(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }

    /** Gathers mistakes under the names of their properties. */
    static final class Collector {

        private final List<String> found = new ArrayList<>();

        void add(String property, String mistake) {
            found.add(property + " " + mistake);
        }

        void check(boolean good, String property, String mistake) {
            if (!good) {
                add(property, mistake);
            }
        }

        void throwIfAny() {
            if (!found.isEmpty()) {
                throw new ConfigMistakes(found);
            }
        }
    }
}
