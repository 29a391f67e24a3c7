package dev.ponte.kit.page;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.text.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: {@code <time>_<id>} of the last line seen.
 *
 * @param <T> what the lines are told apart by when their times are equal
 */
public record Cursor<T>(Instant time, T id) {

    private static final Text AS_IT_CAME =
            new Text(
                    "Give the parameter `after` as the last answer's `next` had it",
                    "Informe o parâmetro `after` como veio em `next` na última resposta");

    /**
     * @param text the parameter {@code after}; absent at the start of the list
     * @param id reads the id; fails with an {@link IllegalArgumentException} when it is none
     * @throws ProblemException 400 when the text is no cursor, or none that a database could hold
     */
    public static <T> Optional<Cursor<T>> parse(@Nullable String text, Function<String, T> id) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        int split = text.indexOf('_');
        if (split < 0 || split + 1 == text.length() || !CleanText.of(text).equals(text)) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, AS_IT_CAME);
        }
        try {
            Instant time = Instant.parse(text.substring(0, split));
            if (!KnownTimes.include(time)) {
                throw new ProblemException(CommonProblem.BAD_REQUEST, AS_IT_CAME);
            }
            return Optional.of(new Cursor<>(time, id.apply(text.substring(split + 1))));
        } catch (DateTimeException | IllegalArgumentException bad) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, AS_IT_CAME);
        }
    }

    /** For an answer's {@code next}. */
    public String text() {
        return time + "_" + id;
    }
}
