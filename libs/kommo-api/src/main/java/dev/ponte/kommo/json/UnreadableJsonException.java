package dev.ponte.kommo.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Kommo sent what it does not document. Says where, and never what: that may be a customer's. */
public final class UnreadableJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableJsonException(String what) {
        super(what);
    }

    /** The cause is not kept: its message quotes the body. */
    UnreadableJsonException(Class<?> type, JsonProcessingException cause) {
        super("no " + type.getSimpleName() + where(cause));
    }

    private static String where(JsonProcessingException cause) {
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(UnreadableJsonException::step)
                    .collect(Collectors.joining(".", " at ", ""));
        }
        return "";
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
