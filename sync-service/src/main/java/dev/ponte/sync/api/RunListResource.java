package dev.ponte.sync.api;

import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.run.Run;
import dev.ponte.sync.run.RunViews;
import dev.ponte.sync.run.RunViews.Counted;
import dev.ponte.sync.run.RunViews.Filter;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All runs. */
@Path("/api/sync/runs")
@Tag(name = "Replication")
public class RunListResource {

    private final RunViews views;
    private final Estimates estimates;
    private final OpenGroups groups;
    private final Asking asking;

    RunListResource(RunViews views, Estimates estimates, OpenGroups groups, Asking asking) {
        this.views = views;
        this.estimates = estimates;
        this.groups = groups;
        this.asking = asking;
    }

    /**
     * @param next for the parameter {@code after}; null at the end
     */
    // What is given as a Response is found by nobody who builds a native image.
    @RegisterForReflection
    record RunList(List<RunView> runs, @Nullable String next) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @APIResponseSchema(value = RunList.class, responseCode = "200")
    @Operation(
            summary = "The runs, the newest first",
            description =
                    "Times `since` and `until` are of the asking; `until` itself does not count."
                            + " `account` is one that has its turn in them. With `format=csv`, or"
                            + " `Accept: text/csv`, as a table; where it goes on is then in the"
                            + " header `Link`.")
    public Uni<Response> all(
            @QueryParam("group") @Nullable String group,
            @QueryParam("state") @Nullable String state,
            @QueryParam("account") @Nullable String account,
            @QueryParam("since") @Nullable String since,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Listing listing = Listing.of(format, limit, headers);
        Predicate<String> sees = asking.requester().sees();
        String one = account == null || account.isBlank() ? null : account;
        if (one != null && !sees.test(one)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
        Run.State how = Filters.state(Run.State.class, state);
        Instant from = Filters.time("since", since);
        Instant to = Filters.time("until", until);
        Cursor<UUID> place = Cursor.parse(after, UUID::fromString).orElse(null);
        return groups.all(sees)
                .map(open -> new Filter(ids(open, group), how, one, from, to))
                .chain(filter -> views.newest(filter, place, listing.size()))
                .chain(
                        found ->
                                estimates
                                        .views(found)
                                        .map(
                                                shown ->
                                                        answer(
                                                                shown,
                                                                next(found, listing),
                                                                listing,
                                                                uri)));
    }

    private static @Nullable String next(List<Counted> found, Listing listing) {
        return listing.next(found, it -> new Cursor<>(it.createdAt(), it.id()).text());
    }

    private static List<String> ids(List<Group> open, @Nullable String group) {
        return open.stream()
                .map(Group::id)
                .filter(id -> group == null || group.equals(id))
                .toList();
    }

    private static Response answer(
            List<RunView> views, @Nullable String next, Listing listing, UriInfo uri) {
        return listing.csv()
                ? Listing.csv("sync-runs.csv", RunView.COLUMNS, views, RunView::cells, next, uri)
                : Response.ok(new RunList(views, next), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
