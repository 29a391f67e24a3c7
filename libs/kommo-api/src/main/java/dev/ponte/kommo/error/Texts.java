package dev.ponte.kommo.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Texts of a body that may hold anything. */
final class Texts {

    private static final int LONGEST = 1000;

    private Texts() {}

    /** A text or a number as a text, cut where it is long; empty for anything else. */
    static String of(JsonNode node) {
        String text = node.isTextual() || node.isIntegralNumber() ? node.asText() : "";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The first of these members that has a text. */
    static String first(JsonNode object, String... names) {
        return Stream.of(names)
                .map(name -> of(object.path(name)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
