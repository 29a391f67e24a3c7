package dev.ponte.sync.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One difference that a step takes away, as people read it.
 *
 * @param subject where it is: {@code Vendas / Negociação}, {@code leads / Canal}
 * @param details what becomes what; empty for what is created or removed whole
 */
public record Change(
        Action action, Kind kind, String subject, Reason reason, List<Detail> details) {

    public Change {
        details = List.copyOf(details);
    }

    /** Somebody asked for it: the master has none such. */
    static Change removed(Kind kind, String subject) {
        return new Change(Action.DELETE, kind, subject, Reason.NOT_IN_MASTER, List.of());
    }

    /** What happens to it. */
    public enum Action {
        CREATE,
        CHANGE,
        DELETE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why. */
    public enum Reason {
        /** The account has none such. */
        MISSING,
        /** The account's is another. */
        DIFFERS,
        /** The master's has another name now. */
        RENAMED,
        /** It stands at another place. */
        MOVED,
        /** The master has none such, and somebody asked for removals. */
        NOT_IN_MASTER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param property as Kommo's API names it
     * @param from empty when it was not set
     */
    public record Detail(String property, String from, String to) {}
}
