package dev.ponte.kit.problem;

import dev.ponte.kit.i18n.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error to be told to the caller. Thrown at the edge, or made from a domain exception by a
 * feature's own mapper; never from the text of an infrastructure exception.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final @Nullable Text detail;
    private final transient Map<String, Object> extensions;

    public ProblemException(ProblemType type) {
        this(type, null, Map.of());
    }

    public ProblemException(ProblemType type, @Nullable Text detail) {
        this(type, detail, Map.of());
    }

    /**
     * @param detail what is wrong with this one request, and what to do about it
     * @param extensions further members of the body: JSON values (text, numbers, lists, maps)
     */
    public ProblemException(
            ProblemType type, @Nullable Text detail, Map<String, Object> extensions) {
        super(detail == null ? type.code() : type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable Text detail() {
        return detail;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
