package dev.ponte.gateway.intake;

import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a delivery. */
sealed interface Verdict {

    /** Whose it is; null when nobody knows. */
    @Nullable String account();

    /** Its events are published, then it is answered 200. */
    record Accepted(String account, List<SourceEvent> events) implements Verdict {}

    /** Nothing to do: recorded, then answered 200. */
    record Ignored(String account, String reason) implements Verdict {}

    /**
     * Answered with an error.
     *
     * @param account null when the caller is unknown
     */
    record Refused(@Nullable String account, Refusal why) implements Verdict {}

    /**
     * Refused as it is, and answered 200: it is kept, and can be replayed when the cause is mended.
     */
    record Quarantined(String account, Refusal why) implements Verdict {}

    static Verdict of(String account, Parsed parsed) {
        return switch (parsed) {
            case Parsed.Accepted(List<SourceEvent> events) -> new Accepted(account, events);
            case Parsed.Ignored(String reason) -> new Ignored(account, reason);
        };
    }
}
