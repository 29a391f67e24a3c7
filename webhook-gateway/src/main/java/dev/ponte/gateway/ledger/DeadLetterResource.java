package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import dev.ponte.kit.text.CleanText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The records that a consumer of the suite gave up, and once more. */
@Path("/api/dead-letters")
@Tag(name = "Dead letters", description = "Records that could not be handled.")
class DeadLetterResource {

    private final Letters letters;
    private final Replayer<StoredLetter, DeadLetterFilter> replayer;
    private final Caller caller;

    DeadLetterResource(
            Letters letters, Replayer<StoredLetter, DeadLetterFilter> replayer, Caller caller) {
        this.letters = letters;
        this.replayer = replayer;
        this.caller = caller;
    }

    /**
     * @param deadLetters the newest first
     * @param next the value of {@code after} for what follows; absent at the end
     */
    record Page(List<DeadLetterSummary> deadLetters, @Nullable String next) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Dead letters, the newest first",
            description = "Of every consumer of the suite; without their records.")
    public Uni<Page> list(
            @BeanParam DeadLetterParams asked,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable String after) {
        return letters.list(filter(asked), cursor(after), limit).map(found -> page(found, limit));
    }

    private static Page page(List<DeadLetterSummary> found, int limit) {
        String next = null;
        if (found.size() == limit) {
            DeadLetterSummary last = found.getLast();
            next = new Cursor<>(last.rejectedAt(), last.id()).text();
        }
        return new Page(found, next);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "One dead letter with its record; secrets and phones are masked")
    @APIResponse(responseCode = "200", description = "The dead letter")
    @APIResponse(responseCode = "404", description = "None, or another account's")
    public Uni<DeadLetterDetail> one(@PathParam("id") String id) {
        return letters.detail(CleanText.of(id), caller.accounts())
                .map(found -> found.orElseThrow(DeadLetterResource::notFound));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Put one record on its topic again, as it stood")
    @APIResponse(responseCode = "200", description = ReplayDocs.SENT)
    @APIResponse(responseCode = "404", description = "None, or another account's")
    @APIResponse(responseCode = "409", description = ReplayDocs.NOT_REPLAYABLE)
    public Uni<Replayed> replay(@PathParam("id") String id) {
        return replayer.one(CleanText.of(id), caller.accounts(), caller.name())
                .map(found -> found.orElseThrow(DeadLetterResource::notFound));
    }

    @POST
    @Path("replay")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Put a range of records on their topics again, the oldest first",
            description = "Takes the conditions of the list; from and to are required.")
    @APIResponse(responseCode = "200", description = ReplayDocs.REPORT)
    public Uni<ReplayReport> replay(
            @BeanParam DeadLetterParams asked,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = ReplayDocs.LIMIT)
                    int limit,
            @QueryParam("after") @Parameter(description = ReplayDocs.AFTER) @Nullable String after,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = ReplayDocs.DRY_RUN)
                    boolean dryRun) {
        DeadLetterFilter filter = filter(asked);
        Asked.required("from", filter.from());
        Asked.required("to", filter.to());
        return replayer.range(
                new Replayer.Range<>(filter, limit, dryRun, caller.name()), cursor(after));
    }

    private DeadLetterFilter filter(DeadLetterParams asked) {
        return DeadLetterFilter.of(asked, caller.namedAccount(), caller.accounts());
    }

    private static @Nullable Cursor<String> cursor(@Nullable String after) {
        return Cursor.parse(after, Function.identity()).orElse(null);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                LedgerProblem.DEAD_LETTER_NOT_FOUND,
                new Text(
                        "List them with GET /api/dead-letters",
                        "Veja a lista em GET /api/dead-letters"));
    }
}
