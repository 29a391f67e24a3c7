package dev.ponte.kit.problem;

import dev.ponte.kit.i18n.Text;

/**
 * A kind of error that callers may rely on. A feature lists its own as an enum:
 *
 * <pre>{@code
 * enum BookingProblem implements ProblemType {
 *     SLOT_TAKEN("slot-taken", 409, new Text("The slot is taken", "O horário está ocupado"));
 *     …
 * }
 * }</pre>
 */
public interface ProblemType {

    /** Stable, kebab case; the {@code type} is {@code urn:ponte:problem:<code>}. */
    String code();

    /** The HTTP status, 400 to 599. */
    int status();

    /** What kind of error it is; the same for every occurrence. */
    Text title();
}
