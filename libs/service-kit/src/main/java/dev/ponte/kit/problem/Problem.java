package dev.ponte.kit.problem;

import dev.ponte.kit.i18n.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error, RFC 9457: {@code type, title, status, detail, instance}, then extensions.
 *
 * @param instance the path that was asked for
 */
record Problem(
        ProblemType type, @Nullable Text detail, Map<String, Object> extensions, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance");

    static Problem of(ProblemException exception, String instance) {
        return new Problem(exception.type(), exception.detail(), exception.extensions(), instance);
    }

    static Problem of(ProblemType type, String instance) {
        return new Problem(type, null, Map.of(), instance);
    }

    Map<String, Object> body(Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:ponte:problem:" + type.code());
        body.put("title", type.title().in(locale));
        body.put("status", type.status());
        if (detail != null) {
            body.put("detail", detail.in(locale));
        }
        body.put("instance", instance);
        extensions.forEach(
                (name, value) -> {
                    if (!RESERVED.contains(name)) {
                        body.put(name, value);
                    }
                });
        return body;
    }
}
