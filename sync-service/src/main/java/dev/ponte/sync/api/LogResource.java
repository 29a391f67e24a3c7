package dev.ponte.sync.api;

import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.run.RunLog;
import dev.ponte.sync.run.RunLog.Entry;
import dev.ponte.sync.run.RunLog.FailedStep;
import dev.ponte.sync.run.RunLog.Filter;
import dev.ponte.sync.run.RunLog.Place;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of all runs, account by account. */
@Path("/api/sync/logs")
@Tag(name = "Replication")
public class LogResource {

    private final RunLog log;
    private final OpenGroups groups;
    private final Asking asking;
    private final Caller caller;

    LogResource(RunLog log, OpenGroups groups, Asking asking, Caller caller) {
        this.log = log;
        this.groups = groups;
        this.asking = asking;
        this.caller = caller;
    }

    /**
     * @param next for the parameter {@code after}; null at the end
     */
    // What is given as a Response is found by nobody who builds a native image.
    @RegisterForReflection(targets = {LogList.class, LogView.class, FailedStep.class})
    record LogList(List<LogView> logs, @Nullable String next) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @APIResponseSchema(value = LogList.class, responseCode = "200")
    @Operation(
            summary = "What became of accounts in runs, the newest first",
            description =
                    "Times `since` and `until` are of the end of the account's turn; `until` itself"
                            + " does not count. With `format=csv`, or `Accept: text/csv`, as a table;"
                            + " where it goes on is then in the header `Link`.")
    public Uni<Response> all(
            @QueryParam("group") @Nullable String group,
            @QueryParam("account") @Nullable String account,
            @QueryParam("state") @Nullable String state,
            @QueryParam("run") @Nullable String run,
            @QueryParam("since") @Nullable String since,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Listing listing = Listing.of(format, limit, headers);
        Collection<String> accounts = Filters.accounts(account, caller.accounts());
        Outcome.State outcome = Filters.state(Outcome.State.class, state);
        UUID id = Filters.run(run);
        Instant from = Filters.time("since", since);
        Instant to = Filters.time("until", until);
        Cursor<Place> place = Cursor.parse(after, Place::parse).orElse(null);
        return groups.closed(asking.requester().sees())
                .map(closed -> new Filter(closed, accounts, group, outcome, id, from, to))
                .chain(filter -> log.newest(filter, place, listing.size()))
                .map(found -> answer(found, listing, uri));
    }

    private static Response answer(List<Entry> found, Listing listing, UriInfo uri) {
        String next = listing.next(found, entry -> entry.cursor().text());
        List<LogView> views = found.stream().map(LogView::of).toList();
        return listing.csv()
                ? Listing.csv("sync-logs.csv", LogView.COLUMNS, views, LogView::cells, next, uri)
                : Response.ok(new LogList(views, next), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
