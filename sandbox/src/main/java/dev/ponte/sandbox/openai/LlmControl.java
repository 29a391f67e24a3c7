package dev.ponte.sandbox.openai;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the model is to say. */
@Path("/_sandbox/llm")
final class LlmControl {
    private final OpenAiSystem llm;

    LlmControl(OpenAiSystem llm) {
        this.llm = llm;
    }

    @POST
    @Path("script")
    @Operation(
            summary = "Scripts an answer for user texts that contain `match`",
            description =
                    "`kind`: text (default), long, refusal, empty, truncated, tool,"
                            + " invalid-arguments, json. `text` is what is said; for tool, the"
                            + " arguments. Without `match` it answers everything. The newest script"
                            + " that matches wins.")
    public void script(ScriptOrder order) {
        ReplyKind kind =
                ReplyKind.named(order.kind() == null ? "text" : order.kind())
                        .orElseThrow(() -> new IllegalArgumentException("unknown kind"));
        if (order.times() != null && order.times() < 1) {
            throw new IllegalArgumentException("times must be 1 or more");
        }
        String match = order.match() == null ? "" : order.match();
        llm.scripts().add(new Script(match, kind, order.text(), order.tool(), order.times()));
    }

    @DELETE
    @Path("script")
    @Operation(summary = "Removes all scripts")
    public void clear() {
        llm.scripts().clear();
    }

    @POST
    @Path("transcript")
    @Operation(summary = "Says what the recording with this SHA-256 says")
    public void transcript(TranscriptOrder order) {
        llm.transcripts().tell(order.sha256().toLowerCase(Locale.ROOT), order.text());
    }

    record ScriptOrder(
            @Nullable String match,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String tool,
            @Nullable Integer times) {}

    record TranscriptOrder(String sha256, String text) {
        TranscriptOrder {
            if (sha256 == null || !sha256.matches("[0-9a-fA-F]{64}") || text == null) {
                throw new IllegalArgumentException("sha256 (64 hex digits) and text are required");
            }
        }
    }
}
