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

/** The ledger of deliveries, to be looked at. */
@Path("/api/webhooks")
@Tag(name = "Ledger", description = "What reached the gateway, and what became of it.")
class WebhookResource {

    private final Deliveries deliveries;
    private final Caller caller;

    WebhookResource(Deliveries deliveries, Caller caller) {
        this.deliveries = deliveries;
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
        DeliveryFilter filter = DeliveryFilter.of(asked, caller.namedAccount(), caller.accounts());
        Cursor<String> cursor = Cursor.parse(after, Function.identity()).orElse(null);
        return deliveries.list(filter, cursor, limit).map(found -> page(found, limit));
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
                .one(id)
                .map(
                        found ->
                                found.filter(stored -> open.includes(stored.summary().account()))
                                        .map(DeliveryDetail::of)
                                        .orElseThrow(WebhookResource::notFound));
    }

    static ProblemException notFound() {
        return new ProblemException(
                LedgerProblem.DELIVERY_NOT_FOUND,
                new Text("List them with GET /api/webhooks", "Veja a lista em GET /api/webhooks"));
    }
}
