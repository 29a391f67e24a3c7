package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Scope;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which things are replicated at all, by {@link Pattern}s. What is not is left alone in every
 * account: it is neither created, nor changed, nor removed.
 */
public final class Selection {

    public static final Selection ALL = new Selection(List.of(), List.of());

    private final List<Pattern> include;
    private final List<Pattern> ignore;

    /**
     * @param include when there are patterns of a kind, only what meets one of them
     * @param ignore not what meets one of these
     * @throws InvalidPatternException when one of them means nothing
     */
    public Selection(List<String> include, List<String> ignore) {
        this.include = include.stream().map(Pattern::of).toList();
        this.ignore = ignore.stream().map(Pattern::of).toList();
    }

    public boolean pipeline(String name) {
        return covers(Kind.PIPELINE, pattern -> pattern.meets(name));
    }

    public boolean stage(String pipeline, String name) {
        return covers(Kind.STAGE, pattern -> pattern.meets(pipeline + "/" + name));
    }

    public boolean group(Scope scope, String name) {
        return covers(Kind.GROUP, pattern -> pattern.meets(scope, name));
    }

    /** A field is named by its name or its code. */
    public boolean field(Scope scope, String name, @Nullable String code) {
        return covers(
                Kind.FIELD,
                pattern ->
                        pattern.meets(scope, name) || (code != null && pattern.meets(scope, code)));
    }

    private boolean covers(Kind kind, Predicate<Pattern> meets) {
        boolean all = include.stream().noneMatch(pattern -> pattern.kind() == kind);
        return (all || any(include, kind, meets)) && !any(ignore, kind, meets);
    }

    private static boolean any(List<Pattern> patterns, Kind kind, Predicate<Pattern> meets) {
        return patterns.stream().filter(pattern -> pattern.kind() == kind).anyMatch(meets);
    }
}
