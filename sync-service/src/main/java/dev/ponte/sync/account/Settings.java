package dev.ponte.sync.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a group replicates; {@link dev.ponte.sync.plan.Pattern} says how patterns are written.
 *
 * @param include what is replicated; empty: everything
 * @param ignore what is not, although it is included
 * @param scopes whose fields: of {@link #SCOPES}; empty: nobody's. Left out: all
 * @param maxFields custom fields that an account may have; null: unknown
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
public record Settings(
        List<String> include,
        List<String> ignore,
        List<String> scopes,
        @Nullable Integer maxFields) {

    public static final List<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::code).toList();

    /** Everything of all. */
    public static final Settings EVERYTHING = new Settings(List.of(), List.of(), SCOPES, null);

    /**
     * @throws InvalidSettingsException with one exact message
     */
    public Settings {
        // What was stored before a setting was known lacks it.
        include = include == null ? List.of() : Patterns.checked("include", include);
        ignore = ignore == null ? List.of() : Patterns.checked("ignore", ignore);
        scopes = scopes == null ? SCOPES : checkedScopes(scopes);
        if (maxFields != null && maxFields < 1) {
            throw new InvalidSettingsException(
                    "max_fields is at least 1", "max_fields é no mínimo 1");
        }
    }

    /** What the patterns say. */
    public Selection selection() {
        return new Selection(include, ignore);
    }

    /** Whose fields. */
    public Set<Scope> scopeSet() {
        return Arrays.stream(Scope.values())
                .filter(scope -> scopes.contains(scope.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> checkedScopes(List<String> scopes) {
        for (String scope : scopes) {
            if (scope == null || !SCOPES.contains(scope)) {
                throw new InvalidSettingsException(
                        "scopes: “%s” is none of leads, contacts, companies".formatted(scope),
                        "scopes: “%s” não é leads, contacts nem companies".formatted(scope));
            }
        }
        return scopes.stream().distinct().toList();
    }
}
