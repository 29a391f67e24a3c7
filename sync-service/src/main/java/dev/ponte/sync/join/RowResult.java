package dev.ponte.sync.join;

import dev.ponte.kit.i18n.Text;

/**
 * What became of a row.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param account empty when it could not be read
 */
public record RowResult(int number, String account, Outcome outcome) {

    /** What. */
    public sealed interface Outcome {

        /** The account was taken in. */
        record Created() implements Outcome {}

        /**
         * It was there, and was changed.
         *
         * @param tokenKept as in {@link Unchanged}
         */
        record Updated(boolean tokenKept) implements Outcome {}

        /**
         * It was there, and as the row says.
         *
         * @param tokenKept whether the row has a token, and crm-connector has one already, which
         *     stays
         */
        record Unchanged(boolean tokenKept) implements Outcome {}

        /** The row is written wrongly. */
        record Invalid(Text fault) implements Outcome {}

        /** The row was refused: {@link Joining}'s failures. */
        record Refused(Throwable failure) implements Outcome {}
    }
}
