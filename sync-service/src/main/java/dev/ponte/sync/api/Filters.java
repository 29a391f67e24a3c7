package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.KnownTimes;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a list is narrowed by, and says what is wrong with it. Pure. */
final class Filters {

    private Filters() {}

    /**
     * The accounts that an answer may speak of.
     *
     * @return null for every one
     * @throws ProblemException 403 when the named one is not the caller's
     */
    static @Nullable Collection<String> accounts(@Nullable String named, Accounts open) {
        if (named == null || named.isBlank()) {
            return open.all() ? null : open.slugs();
        }
        if (!open.includes(named)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
        return List.of(named);
    }

    /** A time with its zone, such as {@code 2026-11-25T12:00:00Z}. */
    static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // A plus sign that nobody encoded arrives as a space.
            Instant time = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
            if (KnownTimes.include(time)) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // As below.
        }
        throw bad(parameter, "a time such as 2026-11-25T12:00:00Z", "2026-11-25T12:00:00Z");
    }

    /** One of a few words, in capitals or not. */
    static <E extends Enum<E>> @Nullable E state(Class<E> words, @Nullable String text) {
        return word("state", words, text);
    }

    /** The same under another name. */
    static <E extends Enum<E>> @Nullable E word(
            String parameter, Class<E> words, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text.strip())) {
                return word;
            }
        }
        String known =
                Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        throw bad(parameter, "one of " + known, "um de " + known);
    }

    static @Nullable UUID run(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw bad("run", "a run's id, as the list of runs has it", "o id de uma execução");
        }
    }

    private static ProblemException bad(String parameter, String en, String pt) {
        return new ProblemException(
                CommonProblem.BAD_REQUEST,
                new Text(
                        "Give '" + parameter + "' as " + en + ".",
                        "Informe '" + parameter + "' como " + pt + "."),
                Map.of("parameter", parameter));
    }
}
