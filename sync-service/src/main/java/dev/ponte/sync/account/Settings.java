package dev.ponte.sync.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.Also;
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
 * @param also what runs of {@code sync_type} {@code full} take along: of {@link #ALSO}; left out:
 *     nothing of it
 * @param maxFields custom fields that an account may have; null: unknown
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
public record Settings(
        List<String> include,
        List<String> ignore,
        List<String> scopes,
        List<String> also,
        @Nullable Integer maxFields) {

    public static final List<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::code).toList();

    public static final List<String> ALSO = Arrays.stream(Also.values()).map(Also::code).toList();

    /** Everything of all that nobody has to ask for. */
    public static final Settings EVERYTHING =
            new Settings(List.of(), List.of(), SCOPES, List.of(), null);

    /**
     * @throws InvalidSettingsException with one exact message
     */
    public Settings {
        // What was stored before a setting was known lacks it.
        include = include == null ? List.of() : Patterns.checked("include", include);
        ignore = ignore == null ? List.of() : Patterns.checked("ignore", ignore);
        scopes = scopes == null ? SCOPES : checked("scopes", scopes, SCOPES);
        also = also == null ? List.of() : checked("also", also, ALSO);
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

    /** What the group asks for beside. */
    public Set<Also> alsoSet() {
        return Arrays.stream(Also.values())
                .filter(part -> also.contains(part.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> checked(String setting, List<String> words, List<String> known) {
        for (String word : words) {
            if (word == null || !known.contains(word)) {
                throw new InvalidSettingsException(
                        "%s: “%s” is none of %s".formatted(setting, word, String.join(", ", known)),
                        "%s: “%s” não é %s".formatted(setting, word, among(known)));
            }
        }
        return words.stream().distinct().toList();
    }

    private static String among(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " nem " + words.get(last);
    }
}
