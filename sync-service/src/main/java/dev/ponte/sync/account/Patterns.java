package dev.ponte.sync.account;

import java.util.List;

/** Whether patterns are written as they must be. Pure. */
final class Patterns {

    private static final int LONGEST = 300;
    private static final int MOST = 200;
    private static final String KINDS = "pipeline:, stage:, field:, group:";

    private Patterns() {}

    /**
     * @param setting its name, for the message
     * @return each once
     */
    static List<String> checked(String setting, List<String> patterns) {
        if (patterns.size() > MOST) {
            throw new InvalidSettingsException(
                    "%s: more than %d patterns".formatted(setting, MOST),
                    "%s: mais de %d padrões".formatted(setting, MOST));
        }
        patterns.forEach(pattern -> check(setting, pattern));
        return patterns.stream().map(String::strip).distinct().toList();
    }

    private static void check(String setting, String pattern) {
        if (pattern == null || pattern.isBlank()) {
            throw new InvalidSettingsException(
                    setting + ": a pattern is empty", setting + ": há um padrão vazio");
        }
        if (pattern.length() > LONGEST) {
            throw new InvalidSettingsException(
                    "%s: a pattern is longer than %d characters".formatted(setting, LONGEST),
                    "%s: há um padrão com mais de %d caracteres".formatted(setting, LONGEST));
        }
        int colon = pattern.indexOf(':');
        String kind = colon < 0 ? "" : pattern.substring(0, colon).strip();
        String name = pattern.substring(colon + 1).strip();
        switch (kind) {
            case "pipeline" -> checkName(setting, pattern, name);
            case "stage" -> checkStage(setting, pattern, name);
            case "field", "group" -> checkScoped(setting, pattern, kind, name);
            default ->
                    throw new InvalidSettingsException(
                            "%s: “%s” begins with none of %s".formatted(setting, pattern, KINDS),
                            "%s: “%s” não começa com %s"
                                    .formatted(setting, pattern, KINDS.replace(", ", " ou ")));
        }
    }

    private static void checkName(String setting, String pattern, String name) {
        if (name.isEmpty()) {
            throw new InvalidSettingsException(
                    "%s: “%s” names nothing".formatted(setting, pattern),
                    "%s: “%s” não diz o nome".formatted(setting, pattern));
        }
    }

    private static void checkStage(String setting, String pattern, String name) {
        int slash = name.indexOf('/');
        if (slash < 1 || slash == name.length() - 1) {
            throw new InvalidSettingsException(
                    "%s: “%s” is not stage:Pipeline/Stage".formatted(setting, pattern),
                    "%s: “%s” não é stage:Funil/Etapa".formatted(setting, pattern));
        }
    }

    private static void checkScoped(String setting, String pattern, String kind, String name) {
        int slash = name.indexOf('/');
        String scope = slash < 0 ? "" : name.substring(0, slash);
        boolean known = scope.equals("*") || Settings.SCOPES.contains(scope);
        if (!known || slash == name.length() - 1) {
            throw new InvalidSettingsException(
                    "%s: “%s” is not %s:leads/Name, of leads, contacts, companies or *"
                            .formatted(setting, pattern, kind),
                    "%s: “%s” não é %s:leads/Nome, com leads, contacts, companies ou *"
                            .formatted(setting, pattern, kind));
        }
    }
}
