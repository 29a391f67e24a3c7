package dev.ponte.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.ponte.kit.i18n.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A body that is no JSON, or JSON of another shape: says where, never echoes the value. */
final class BadJson {

    private static final Text NO_JSON =
            new Text("The body is no valid JSON.", "O corpo não é um JSON válido.");
    private static final Text WRONG_SHAPE =
            new Text(
                    "A value is missing or has the wrong type; see 'field'.",
                    "Um valor está faltando ou tem o tipo errado; veja 'field'.");

    private BadJson() {}

    static Problem problem(JsonProcessingException exception, String instance) {
        Map<String, Object> extensions = new HashMap<>();
        String field = exception instanceof JsonMappingException e ? path(e.getPath()) : "";
        if (!field.isEmpty()) {
            extensions.put("field", field);
        }
        JsonLocation location = exception.getLocation();
        if (location != null) {
            extensions.put("line", location.getLineNr());
            extensions.put("column", location.getColumnNr());
        }
        return new Problem(
                CommonProblem.MALFORMED_JSON,
                field.isEmpty() ? NO_JSON : WRONG_SHAPE,
                extensions,
                instance);
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
