package dev.ponte.conversation.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: {@code <time>_<id>} of the last line seen. */
record Cursor(Instant time, UUID id) {

    private static final Cursor START =
            new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            int split = text.lastIndexOf('_');
            return new Cursor(
                    Instant.parse(text.substring(0, split)),
                    UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException bad) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    new Text(
                            "Give the parameter `after` as the last answer's `next` had it",
                            "Informe o parâmetro `after` como veio em `next` na última resposta"));
        }
    }

    String text() {
        return time + "_" + id;
    }
}
