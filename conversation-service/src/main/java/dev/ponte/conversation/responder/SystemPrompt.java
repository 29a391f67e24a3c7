package dev.ponte.conversation.responder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model's standing orders. The words in double braces are filled in per talk; they stand at the
 * end of the file, so that servers can cache what precedes them.
 */
record SystemPrompt(String template) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

    SystemPrompt {
        if (template.isBlank()) {
            throw new IllegalArgumentException("the system prompt is empty");
        }
        template = template.strip();
    }

    /**
     * Reads the prompt: a file of that name, else a resource of the application.
     *
     * @throws IllegalStateException when there is none; the service must not start without it
     */
    static SystemPrompt load(String location) {
        try {
            Path file = Path.of(location);
            if (Files.isRegularFile(file)) {
                return new SystemPrompt(Files.readString(file));
            }
            return new SystemPrompt(resource(location));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the prompt " + location, unreadable);
        }
    }

    /** Fills the slots in one pass, so that a value cannot open a slot. Unknown ones become "-". */
    String fill(Map<String, String> values) {
        return SLOT.matcher(template)
                .replaceAll(
                        slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "-")));
    }

    private static String resource(String location) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalStateException(
                        "ponte.responder.prompt-file: there is no file or resource " + location);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
