package dev.ponte.sync.plan;

import dev.ponte.sync.plan.InvalidPatternException.Fault;
import dev.ponte.sync.snapshot.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names things of one kind, in any case, {@code *} for any text: {@code pipeline:Vendas*}, {@code
 * stage:Vendas/Retomar*}, {@code group:leads/IA}, {@code field:leads/CANAL}; {@code *} in place of
 * the scope means all three.
 */
public final class Pattern {

    public static final int LONGEST = 300;

    private final Kind kind;
    private final @Nullable Scope scope;
    private final Glob name;

    private Pattern(Kind kind, @Nullable Scope scope, String name) {
        this.kind = kind;
        this.scope = scope;
        this.name = Glob.of(name);
    }

    /**
     * @throws InvalidPatternException when it means nothing
     */
    public static Pattern of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidPatternException(Fault.EMPTY, "");
        }
        if (text.length() > LONGEST) {
            throw new InvalidPatternException(Fault.TOO_LONG, text);
        }
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon).strip();
        String name = text.substring(colon + 1).strip();
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "pipeline" -> pipeline(text, name);
            case "stage" -> stage(text, name);
            case "group" -> scoped(Kind.GROUP, text, name);
            case "field" -> scoped(Kind.FIELD, text, name);
            default -> throw new InvalidPatternException(Fault.NO_KIND, text);
        };
    }

    private static Pattern pipeline(String text, String name) {
        if (name.isEmpty()) {
            throw new InvalidPatternException(Fault.NO_NAME, text);
        }
        return new Pattern(Kind.PIPELINE, null, name);
    }

    private static Pattern stage(String text, String name) {
        int slash = name.indexOf('/');
        if (slash < 1 || slash == name.length() - 1) {
            throw new InvalidPatternException(Fault.NO_STAGE, text);
        }
        return new Pattern(Kind.STAGE, null, name);
    }

    private static Pattern scoped(Kind kind, String text, String name) {
        int slash = name.indexOf('/');
        String code = slash < 0 ? "" : name.substring(0, slash).toLowerCase(Locale.ROOT);
        String rest = name.substring(slash + 1);
        Optional<Scope> scope =
                Arrays.stream(Scope.values()).filter(each -> each.code().equals(code)).findFirst();
        if (rest.isEmpty() || (scope.isEmpty() && !code.equals("*"))) {
            throw new InvalidPatternException(Fault.NO_SCOPE, text);
        }
        return new Pattern(kind, scope.orElse(null), rest);
    }

    Kind kind() {
        return kind;
    }

    boolean meets(String text) {
        return name.meets(text);
    }

    boolean meets(Scope where, String text) {
        return (scope == null || scope == where) && name.meets(text);
    }
}
