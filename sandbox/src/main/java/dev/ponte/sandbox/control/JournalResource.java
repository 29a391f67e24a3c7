package dev.ponte.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What Ponte has called. */
@Path("/_sandbox/journal")
final class JournalResource {
    private static final int MOST = 10_000;

    private final Journal journal;
    private final ObjectMapper json;

    JournalResource(Journal journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "Calls received from Ponte, in order",
            description =
                    "Pass `next` as `since` to go on. `limit=0` answers the newest cursor only. "
                            + "`oldest` above `since`+1 means that calls in between were dropped.")
    public Page list(
            @QueryParam("system") @Nullable String system,
            @QueryParam("since") @DefaultValue("0") long since,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        if (limit < 0 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 0 to " + MOST);
        }
        Journal.Slice slice = journal.after(system, since, limit);
        return new Page(
                slice.next(), slice.oldest(), slice.entries().stream().map(this::call).toList());
    }

    private CallView call(JournalEntry entry) {
        return new CallView(
                entry.seq,
                entry.system,
                entry.at.toString(),
                entry.method,
                entry.path,
                entry.headers,
                body(entry),
                entry.status());
    }

    /** JSON as JSON, anything else (and a body that only claims to be JSON) as text. */
    private @Nullable Object body(JournalEntry entry) {
        String text = entry.bodyText();
        if (text.isEmpty()) {
            return null;
        }
        if (entry.headers.getOrDefault("content-type", "").contains("json")) {
            try {
                return json.readTree(text);
            } catch (JsonProcessingException notJson) {
                return text;
            }
        }
        return text;
    }

    record Page(long next, long oldest, List<CallView> calls) {}

    /**
     * @param at ISO-8601, UTC
     * @param headers names in lower case
     * @param status null while the call is being answered, 0 when the connection was broken
     */
    record CallView(
            long seq,
            String system,
            String at,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable Object body,
            @Nullable Integer status) {}
}
