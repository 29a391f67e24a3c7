package dev.ponte.sync.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group replicates. A pattern is {@code pipeline:Vendas*}, {@code stage:Vendas/Retomar*},
 * {@code field:leads/CANAL} or {@code group:leads/IA}; {@code *} stands for anything.
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

    public static final List<String> SCOPES = List.of("leads", "contacts", "companies");

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
