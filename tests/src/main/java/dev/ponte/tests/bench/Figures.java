package dev.ponte.tests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a bench found: the few figures that scripts compare, in one flat object, and all the rest.
 *
 * @param headline names and numbers; the last line of the output
 * @param details everything else, for the file of {@code --json}
 */
public record Figures(ObjectNode headline, ObjectNode details) {

    /** Times are seconds. */
    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String PROMISES = "promises_hold";

    /** Nothing yet. */
    public static Figures empty() {
        return new Figures(JSON.createObjectNode(), JSON.createObjectNode());
    }

    /** Adds a figure to the headline, rounded to what means something. */
    public Figures put(String name, double value) {
        headline.put(name, rounded(value));
        return this;
    }

    public Figures put(String name, long value) {
        headline.put(name, value);
        return this;
    }

    public Figures put(String name, boolean value) {
        headline.put(name, value);
        return this;
    }

    /**
     * Says whether what must hold does. Where it does not, the bench ends as failed, with its
     * figures.
     */
    public Figures promises(boolean hold) {
        headline.put(PROMISES, hold);
        return this;
    }

    /**
     * Takes another's figures over, under its name. Where its promises do not hold, nor do these.
     */
    Figures take(String name, Figures other) {
        headline.set(name, other.headline);
        details.set(name, other.details);
        return promises(hold() && other.hold());
    }

    boolean hold() {
        return headline.path(PROMISES).asBoolean(true);
    }

    /** Adds a part of the details; records and maps become objects. */
    public Figures detail(String name, Object value) {
        details.set(name, JSON.valueToTree(value));
        return this;
    }

    /** Three digits behind the point at most, four that count. */
    static double rounded(double value) {
        double scale = Math.abs(value) >= 100 ? 10 : 1_000;
        return Math.round(value * scale) / scale;
    }

    String line() {
        return text(headline);
    }

    void write(Path file, ObjectNode about) {
        ObjectNode all = about.deepCopy();
        all.set("figures", headline);
        all.set("details", details);
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, all.toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
