package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
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

/** The ledger of deliveries: what came, what became of it, and once more. */
@Path("/api/webhooks")
@Tag(name = "Ledger", description = "What reached the gateway, and what became of it.")
class WebhookResource {

    private final Deliveries deliveries;
    private final Replayer<StoredDelivery, DeliveryFilter> replayer;
    private final Caller caller;

    WebhookResource(
            Deliveries deliveries,
            Replayer<StoredDelivery, DeliveryFilter> replayer,
            Caller caller) {
        this.deliveries = deliveries;
        this.replayer = replayer;
        this.caller = caller;
    }

    /**
     * @param deliveries the newest first
     * @param next the value of {@code after} for what follows; absent at the end
     */
    record Page(List<DeliverySummary> deliveries, @Nullable String next) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Deliveries, the newest first",
            description = "A delivery is here a moment after its answer; without its body.")
    public Uni<Page> list(
            @BeanParam DeliveryParams asked,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable String after) {
        return deliveries
                .list(filter(asked), cursor(after), limit)
                .map(found -> page(found, limit));
    }

    private static Page page(List<DeliverySummary> found, int limit) {
        String next = null;
        if (found.size() == limit) {
            DeliverySummary last = found.getLast();
            next = new Cursor<>(last.receivedAt(), last.id()).text();
        }
        return new Page(found, next);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "One delivery with its body; secrets and phones are masked")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "None, or another account's")
    public Uni<DeliveryDetail> one(@PathParam("id") String id) {
        Accounts open = caller.accounts();
        return deliveries
                .detail(CleanText.of(id), open)
                .map(found -> found.orElseThrow(WebhookResource::notFound));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Send the events of one delivery again")
    @APIResponse(responseCode = "200", description = ReplayDocs.SENT)
    @APIResponse(responseCode = "404", description = "None, or another account's")
    @APIResponse(responseCode = "409", description = ReplayDocs.NOT_REPLAYABLE)
    public Uni<Replayed> replay(@PathParam("id") String id) {
        return replayer.one(CleanText.of(id), caller.accounts(), caller.name())
                .map(found -> found.orElseThrow(WebhookResource::notFound));
    }

    @POST
    @Path("replay")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Send the events of a range of deliveries again, the oldest first",
            description = "Takes the conditions of the list; from and to are required.")
    @APIResponse(responseCode = "200", description = ReplayDocs.REPORT)
    public Uni<ReplayReport> replay(
            @BeanParam DeliveryParams asked,
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
        DeliveryFilter filter = filter(asked);
        Asked.required("from", filter.from());
        Asked.required("to", filter.to());
        return replayer.range(
                new Replayer.Range<>(filter, limit, dryRun, caller.name()), cursor(after));
    }

    private DeliveryFilter filter(DeliveryParams asked) {
        return DeliveryFilter.of(asked, caller.namedAccount(), caller.accounts());
    }

    private static @Nullable Cursor<String> cursor(@Nullable String after) {
        return Cursor.parse(after, Function.identity()).orElse(null);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                LedgerProblem.DELIVERY_NOT_FOUND,
                new Text("List them with GET /api/webhooks", "Veja a lista em GET /api/webhooks"));
    }
}
