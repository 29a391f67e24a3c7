package dev.ponte.sandbox.openai;

import dev.ponte.sandbox.door.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a multipart/form-data body (RFC 7578) that is in memory. */
record Multipart(List<Part> parts) {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    /**
     * One part.
     *
     * @param fileName null for a plain field
     */
    record Part(String name, @Nullable String fileName, Payload content) {
        String text() {
            return content.text();
        }
    }

    /** The parts, none when the body is not what its type says. */
    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return new Multipart(List.of());
        }
        String value = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] line = ("--" + value).getBytes(StandardCharsets.US_ASCII);
        List<Part> parts = new ArrayList<>();
        int at = indexOf(body, line, 0);
        while (at >= 0) {
            int start = at + line.length;
            int next = indexOf(body, line, start);
            if (next < 0) {
                break;
            }
            part(body, start, next - 2).ifPresent(parts::add);
            at = next;
        }
        return new Multipart(List.copyOf(parts));
    }

    private static Optional<Part> part(byte[] body, int start, int end) {
        int headEnd = indexOf(body, END_OF_HEAD, start);
        if (headEnd < 0 || headEnd + END_OF_HEAD.length > end) {
            return Optional.empty();
        }
        String head = new String(body, start, headEnd - start, StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(head);
        Matcher file = FILE.matcher(head);
        if (!name.find()) {
            return Optional.empty();
        }
        Payload content = new Payload(Arrays.copyOfRange(body, headEnd + END_OF_HEAD.length, end));
        return Optional.of(new Part(name.group(1), file.find() ? file.group(1) : null, content));
    }

    Optional<Part> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName() != null)
                .findFirst();
    }

    Optional<String> field(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName() == null)
                .map(Part::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static int indexOf(byte[] all, byte[] part, int from) {
        for (int i = from; i <= all.length - part.length; i++) {
            int matched = 0;
            while (matched < part.length && all[i + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return i;
            }
        }
        return -1;
    }
}
