package dev.ponte.kommo.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call to Kommo brought nothing; {@link #failure} says why. The text is made of codes and paths
 * alone: what Kommo says in words may be about a customer.
 */
public final class KommoException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 5;

    private final transient Failure failure;
    private final boolean reading;

    public KommoException(Failure failure) {
        this(failure, false);
    }

    private KommoException(Failure failure, boolean reading) {
        super(text(failure));
        this.failure = failure;
        this.reading = reading;
    }

    /** The same about a call that only read: there was nothing to be done. */
    public KommoException ofReading() {
        return new KommoException(failure, true);
    }

    public Failure failure() {
        return failure;
    }

    /** Whether the same call may succeed later and harms nothing when it is made again. */
    public boolean mayBeRepeated() {
        return failure.passes() && !perhapsDone();
    }

    /** Whether Kommo may have done what was asked. Look before you write again. */
    public boolean perhapsDone() {
        return !reading && failure.perhapsDone();
    }

    /** The items of the body that were wrong; none when that was not the reason. */
    public List<ItemErrors> items() {
        return failure instanceof Failure.Refused refused ? refused.items() : List.of();
    }

    private static String text(Failure failure) {
        return switch (failure) {
            case Failure.Refused refused -> "kommo_refused " + refused.status() + shown(refused);
            case Failure.Unreadable unreadable -> unreadable.code() + ": " + unreadable.where();
            case Failure.Unavailable unavailable ->
                    unavailable.code() + ": " + unavailable.outcome();
            case Failure.NoAnswer noAnswer -> noAnswer.code() + ": " + noAnswer.outcome();
            case Failure.TooManyPages tooMany -> tooMany.code() + ": over " + tooMany.limit();
            case Failure.Halted _, Failure.Busy _, Failure.Unexpected _ -> failure.code();
        };
    }

    private static String shown(Failure.Refused refused) {
        String errors =
                refused.items().stream()
                        .flatMap(item -> item.errors().stream())
                        .limit(MOST_SHOWN)
                        .map(FieldError::summary)
                        .collect(Collectors.joining(", "));
        return errors.isEmpty() ? "" : ": " + errors;
    }
}
