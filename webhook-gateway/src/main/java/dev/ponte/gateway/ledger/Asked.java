package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.KnownTimes;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
import dev.ponte.kit.text.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a caller asks for, and says what is wrong with it. */
final class Asked {

    private Asked() {}

    /**
     * The accounts that an answer may speak of.
     *
     * @param named by parameter or header; null for all that are open to the caller
     * @return null for every account, and what belongs to none
     * @throws ProblemException 403 when the named one is not the caller's
     */
    static @Nullable Collection<String> accounts(@Nullable String named, Accounts open) {
        String account = text(named);
        if (account != null) {
            if (!open.includes(account)) {
                throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
            }
            return Set.of(account);
        }
        return open.all() ? null : open.slugs();
    }

    /** A time with its zone, such as {@code 2026-11-25T12:00:00Z}. */
    static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // A plus sign that nobody encoded arrives as a space.
            Instant time = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
            if (!KnownTimes.include(time)) {
                throw noTime(parameter);
            }
            return time;
        } catch (DateTimeException e) {
            throw noTime(parameter);
        }
    }

    private static ProblemException noTime(String parameter) {
        return bad(
                parameter,
                new Text(
                        "Give '" + parameter + "' as a time such as 2026-11-25T12:00:00Z.",
                        "Informe '" + parameter + "' como 2026-11-25T12:00:00Z."));
    }

    /**
     * @throws ProblemException 400 when the value is not there
     */
    static void required(String parameter, @Nullable Object value) {
        if (value == null) {
            throw bad(
                    parameter,
                    new Text(
                            "'" + parameter + "' is required here.",
                            "'" + parameter + "' é obrigatório aqui."));
        }
    }

    /** One of a few words, in capitals or not. */
    static <E extends Enum<E>> @Nullable E oneOf(
            Class<E> words, String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> notOneOf(words, parameter));
    }

    private static ProblemException notOneOf(Class<? extends Enum<?>> words, String parameter) {
        String known = Arrays.toString(words.getEnumConstants());
        return bad(
                parameter,
                new Text(
                        "'" + parameter + "' is one of " + known + ".",
                        "'" + parameter + "' é um de " + known + "."));
    }

    /** As it would have been stored, had it been: null when nothing is left. */
    static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = CleanText.of(text).strip();
        return clean.isEmpty() ? null : clean;
    }

    private static ProblemException bad(String parameter, Text detail) {
        return new ProblemException(
                CommonProblem.BAD_REQUEST, detail, Map.of("parameter", parameter));
    }
}
