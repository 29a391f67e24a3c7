package dev.ponte.sandbox.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call from Ponte to a played system.
 *
 * @param method in upper case
 * @param path as sent (percent-encoded), without the query
 * @param query as sent, empty when there is none
 * @param headers names in lower case
 * @param body the body; of one over a megabyte its beginning and its end
 * @param bodySize how many bytes were sent
 * @param from the caller's address
 */
public record Call(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        Payload body,
        long bodySize,
        Instant at,
        String from) {

    /** The decoded segments of the path below the system's own first one. */
    public List<String> segments() {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .skip(1)
                .map(
                        segment ->
                                URLDecoder.decode(
                                        segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    public String contentType() {
        String value = headers.getOrDefault("content-type", "");
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    public Map<String, String> queryParameters() {
        return formFields(query);
    }

    /** The fields of a form body; of repeated fields the last one. */
    public Map<String, String> form() {
        return formFields(body.text());
    }

    private static Map<String, String> formFields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.put(decode(name), decode(value));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
