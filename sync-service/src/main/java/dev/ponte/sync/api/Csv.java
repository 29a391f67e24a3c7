package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV: RFC 4180, UTF-8 without a mark, a header first. What a spreadsheet would take for
 * a formula begins with an apostrophe. Pure.
 */
final class Csv {

    static final String TYPE = "text/csv";

    /**
     * Rows of one answer, so that it fits into memory; the rest is asked for with {@code after}.
     */
    static final int MOST = 5_000;

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /**
     * Whether a table is wanted, by the parameter {@code format} or else by {@code Accept}.
     *
     * @param accepted the best first
     * @throws ProblemException 400 when the format is none
     */
    static boolean wanted(@Nullable String format, List<MediaType> accepted) {
        return switch (format) {
            case null -> !accepted.isEmpty() && accepted.getFirst().toString().startsWith(TYPE);
            case "csv" -> true;
            case "json" -> false;
            default ->
                    throw new ProblemException(
                            CommonProblem.BAD_REQUEST,
                            new Text("'format' is csv or json.", "'format' é csv ou json."),
                            Map.of("parameter", "format"));
        };
    }

    /** A row as a line; null is an empty cell. */
    static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe =
                value instanceof Number || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0
                        ? text
                        : "'" + text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
