package dev.ponte.kommo.error;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a call brought nothing. Two questions decide what follows: does it pass by itself, and was
 * the call perhaps done all the same? {@link KommoException#mayBeRepeated} puts both together.
 */
public sealed interface Failure {

    /** Whether it may pass by itself, so that the same call succeeds later. */
    boolean passes();

    /** Whether Kommo may have done what a write asked for. */
    default boolean perhapsDone() {
        return false;
    }

    /** A word for logs, metrics and tests. */
    String code();

    /**
     * Kommo said no.
     *
     * @param status Kommo's own
     * @param title in Kommo's words, as {@code detail}: for people, not for logs
     * @param requestId of the call, which Kommo's support asks for; empty when missing
     * @param items the items that were wrong. That the others were not written is likely and not
     *     sure: look before writing them again
     */
    record Refused(
            int status, String title, String detail, String requestId, List<ItemErrors> items)
            implements Failure {

        public Refused {
            items = List.copyOf(items);
        }

        @Override
        public boolean passes() {
            return status == 429 || status >= 500;
        }

        @Override
        public boolean perhapsDone() {
            return status >= 500;
        }

        @Override
        public String code() {
            return "kommo_refused";
        }

        /** Whether what was asked for does not exist. */
        public boolean notFound() {
            return status == 404;
        }
    }

    /** Nothing is sent to Kommo for this account before somebody has seen to it. */
    record Halted(Reason reason) implements Failure {

        @Override
        public boolean passes() {
            return false;
        }

        @Override
        public String code() {
            return "kommo_" + reason.name().toLowerCase(Locale.ROOT);
        }

        /** What somebody has to see to. */
        public enum Reason {
            /** Ponte knows no such account. */
            ACCOUNT_NOT_FOUND,
            /** Somebody has paused the account. */
            ACCOUNT_PAUSED,
            /** Kommo no longer takes the account's token: it has to be connected again. */
            DISCONNECTED,
            /** Kommo has blocked us, so that all calls are stopped. */
            STOPPED,
            /** The account's plan has ended, or has not what was asked for. */
            PAYMENT_REQUIRED
        }
    }

    /**
     * There was no place left before the deadline; nothing was sent.
     *
     * @param retryAfter when to come back; null when not said
     */
    record Busy(@Nullable Duration retryAfter) implements Failure {
        @Override
        public boolean passes() {
            return true;
        }

        @Override
        public String code() {
            return "kommo_busy";
        }
    }

    /** Kommo does not answer, or not usefully, however often it was tried. */
    record Unavailable(Outcome outcome) implements Failure {
        @Override
        public boolean passes() {
            return true;
        }

        @Override
        public boolean perhapsDone() {
            return outcome == Outcome.UNKNOWN;
        }

        @Override
        public String code() {
            return "kommo_unavailable";
        }
    }

    /** crm-connector itself does not answer. */
    record NoAnswer(Outcome outcome) implements Failure {
        @Override
        public boolean passes() {
            return true;
        }

        @Override
        public boolean perhapsDone() {
            return outcome == Outcome.UNKNOWN;
        }

        @Override
        public String code() {
            return "connector_no_answer";
        }
    }

    /** The call succeeded, but nobody understands the answer. Where it is strange, in our words. */
    record Unreadable(String where) implements Failure {
        @Override
        public boolean passes() {
            return false;
        }

        @Override
        public boolean perhapsDone() {
            return true;
        }

        @Override
        public String code() {
            return "kommo_unreadable";
        }
    }

    /** The list is longer than the caller is ready to read. */
    record TooManyPages(int limit) implements Failure {
        @Override
        public boolean passes() {
            return false;
        }

        @Override
        public String code() {
            return "kommo_too_many_pages";
        }
    }

    /** crm-connector says something else: it refuses us, or is of another version. */
    record Unexpected(int status) implements Failure {
        @Override
        public boolean passes() {
            return status == 429 || status >= 500;
        }

        @Override
        public boolean perhapsDone() {
            return status >= 500;
        }

        @Override
        public String code() {
            return "connector_http_" + status;
        }
    }

    /** Whether something that brought no answer was done. */
    enum Outcome {
        NOT_DONE,
        UNKNOWN
    }
}
