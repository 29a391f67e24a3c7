package dev.ponte.sync.account;

import dev.ponte.sync.plan.InvalidPatternException;
import dev.ponte.sync.plan.Pattern;
import java.util.List;
import java.util.Locale;

/** Whether patterns are written as they must be, in words. Pure. */
final class Patterns {

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
        try {
            Pattern.of(pattern);
        } catch (InvalidPatternException e) {
            throw invalid(setting, pattern, e);
        }
    }

    private static InvalidSettingsException invalid(
            String setting, String pattern, InvalidPatternException e) {
        return switch (e.fault()) {
            case EMPTY ->
                    new InvalidSettingsException(
                            setting + ": a pattern is empty", setting + ": há um padrão vazio");
            case TOO_LONG ->
                    new InvalidSettingsException(
                            "%s: a pattern is longer than %d characters"
                                    .formatted(setting, Pattern.LONGEST),
                            "%s: há um padrão com mais de %d caracteres"
                                    .formatted(setting, Pattern.LONGEST));
            case NO_KIND ->
                    new InvalidSettingsException(
                            "%s: “%s” begins with none of %s".formatted(setting, pattern, KINDS),
                            "%s: “%s” não começa com %s"
                                    .formatted(setting, pattern, KINDS.replace(", ", " ou ")));
            case NO_NAME ->
                    new InvalidSettingsException(
                            "%s: “%s” names nothing".formatted(setting, pattern),
                            "%s: “%s” não diz o nome".formatted(setting, pattern));
            case NO_STAGE ->
                    new InvalidSettingsException(
                            "%s: “%s” is not stage:Pipeline/Stage".formatted(setting, pattern),
                            "%s: “%s” não é stage:Funil/Etapa".formatted(setting, pattern));
            case NO_SCOPE -> noScope(setting, pattern);
        };
    }

    private static InvalidSettingsException noScope(String setting, String pattern) {
        String kind = pattern.substring(0, pattern.indexOf(':')).strip().toLowerCase(Locale.ROOT);
        return new InvalidSettingsException(
                "%s: “%s” is not %s:leads/Name, of leads, contacts, companies or *"
                        .formatted(setting, pattern, kind),
                "%s: “%s” não é %s:leads/Nome, com leads, contacts, companies ou *"
                        .formatted(setting, pattern, kind));
    }
}
