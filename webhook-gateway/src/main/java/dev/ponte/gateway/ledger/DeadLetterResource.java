package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The records that a consumer of the suite gave up, to be looked at. */
@Path("/api/dead-letters")
@Tag(name = "Dead letters", description = "Records that could not be handled.")
class DeadLetterResource {

    private final Letters letters;
    private final Caller caller;

    DeadLetterResource(Letters letters, Caller caller) {
        this.letters = letters;
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
        DeadLetterFilter filter =
                DeadLetterFilter.of(asked, caller.namedAccount(), caller.accounts());
        Cursor<String> cursor = Cursor.parse(after, Function.identity()).orElse(null);
        return letters.list(filter, cursor, limit).map(found -> page(found, limit));
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
        Accounts open = caller.accounts();
        return letters.one(id)
                .map(
                        found ->
                                found.filter(stored -> open.includes(stored.summary().account()))
                                        .map(DeadLetterDetail::of)
                                        .orElseThrow(DeadLetterResource::notFound));
    }

    static ProblemException notFound() {
        return new ProblemException(
                LedgerProblem.DEAD_LETTER_NOT_FOUND,
                new Text(
                        "List them with GET /api/dead-letters",
                        "Veja a lista em GET /api/dead-letters"));
    }
}
