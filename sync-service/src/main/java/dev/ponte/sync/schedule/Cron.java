package dev.ponte.sync.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.ponte.sync.account.InvalidSettingsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Times of the clock on the wall: the five fields of cron, in a time zone. Pure.
 *
 * @param expression minute, hour, day, month, weekday, e.g. {@code 0 3 * * 1-5}
 * @param zone e.g. {@code America/Sao_Paulo}
 */
public record Cron(String expression, String zone) {

    /** Where the suite's users are. */
    public static final String USUAL_ZONE = "America/Sao_Paulo";

    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /**
     * @throws InvalidSettingsException with one exact message
     */
    public Cron {
        expression = expression.strip().replaceAll("\\s+", " ");
        checkExpression(expression);
        checkZone(zone);
    }

    /** The first time after a moment; empty when there is none, as on a 30th of February. */
    public Optional<Instant> after(Instant moment) {
        return ExecutionTime.forCron(PARSER.parse(expression))
                .nextExecution(moment.atZone(ZoneId.of(zone)))
                .map(time -> time.toInstant());
    }

    private static void checkExpression(String expression) {
        try {
            PARSER.parse(expression).validate();
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingsException(
                    "cron: “%s” is not minute hour day month weekday, e.g. 0 3 * * 1-5"
                            .formatted(expression),
                    "cron: “%s” não é minuto hora dia mês dia-da-semana, p. ex. 0 3 * * 1-5"
                            .formatted(expression));
        }
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidSettingsException(
                    "zone: “%s” is no time zone; one is %s".formatted(zone, USUAL_ZONE),
                    "zone: “%s” não é um fuso horário; um deles é %s".formatted(zone, USUAL_ZONE));
        }
    }
}
