package dev.ponte.sync.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which things are replicated at all. What is not is left alone in every account: it is neither
 * created, nor changed, nor removed. A pattern is a kind and a name, {@code *} for any text: {@code
 * pipeline:Vendas*}, {@code stage:Vendas/Retomar*}, {@code group:leads/IA}, {@code
 * field:leads/CANAL} (a field's code or its name).
 *
 * @param include when there are patterns of a kind, only what meets one of them
 * @param ignore not what meets one of these
 */
public record Selection(List<String> include, List<String> ignore) {

    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        include = List.copyOf(include);
        ignore = List.copyOf(ignore);
        include.forEach(Rule::of);
        ignore.forEach(Rule::of);
    }

    public boolean pipeline(String name) {
        return covers(Kind.PIPELINE, name, null);
    }

    public boolean stage(String pipeline, String name) {
        return covers(Kind.STAGE, pipeline + "/" + name, null);
    }

    /**
     * @param scope {@code leads}
     */
    public boolean group(String scope, String name) {
        return covers(Kind.GROUP, scope + "/" + name, null);
    }

    public boolean field(String scope, String name, @Nullable String code) {
        return covers(Kind.FIELD, scope + "/" + name, code == null ? null : scope + "/" + code);
    }

    private boolean covers(Kind kind, String name, @Nullable String otherName) {
        List<Rule> wanted = rules(include, kind);
        return (wanted.isEmpty() || meets(wanted, name, otherName))
                && !meets(rules(ignore, kind), name, otherName);
    }

    private static boolean meets(List<Rule> rules, String name, @Nullable String otherName) {
        return rules.stream()
                .anyMatch(rule -> rule.meets(name) || (otherName != null && rule.meets(otherName)));
    }

    private static List<Rule> rules(List<String> patterns, Kind kind) {
        return patterns.stream().map(Rule::of).filter(rule -> rule.kind() == kind).toList();
    }

    private record Rule(Kind kind, Pattern name) {

        static Rule of(String pattern) {
            int colon = pattern.indexOf(':');
            String kind = colon < 0 ? "" : pattern.substring(0, colon).strip();
            String name = pattern.substring(colon + 1).strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("the pattern " + pattern + " names nothing");
            }
            return new Rule(kind(kind, pattern), regex(name));
        }

        private static Kind kind(String code, String pattern) {
            return switch (code.toLowerCase(Locale.ROOT)) {
                case "pipeline" -> Kind.PIPELINE;
                case "stage" -> Kind.STAGE;
                case "group" -> Kind.GROUP;
                case "field" -> Kind.FIELD;
                default ->
                        throw new IllegalArgumentException(
                                "the pattern "
                                        + pattern
                                        + " begins with none of pipeline:, stage:, group:, field:");
            };
        }

        private static Pattern regex(String name) {
            String quoted =
                    List.of(name.split("\\*", -1)).stream()
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*"));
            return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        boolean meets(String text) {
            return name.matcher(text).matches();
        }
    }
}
