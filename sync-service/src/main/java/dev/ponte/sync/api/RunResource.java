package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.api.StepViews.RunAccountView;
import dev.ponte.sync.api.StepViews.RunAccounts;
import dev.ponte.sync.api.StepViews.StepView;
import dev.ponte.sync.api.StepViews.Steps;
import dev.ponte.sync.run.AccountViews;
import dev.ponte.sync.run.RunViews;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** One run: how it goes, and what it did. */
@Path("/api/sync/runs")
@Tag(name = "Replication")
public class RunResource {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final RunViews views;
    private final AccountViews accounts;
    private final Estimates estimates;
    private final Asking asking;
    private final KnownRuns known;

    RunResource(
            RunViews views,
            AccountViews accounts,
            Estimates estimates,
            Asking asking,
            KnownRuns known) {
        this.views = views;
        this.accounts = accounts;
        this.estimates = estimates;
        this.asking = asking;
        this.known = known;
    }

    @GET
    @Path("{run}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One run")
    public Uni<RunView> one(@PathParam("run") String run) {
        return known.mine(run).chain(estimates::view);
    }

    @GET
    @Path("{run}/progress")
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "One run, again each second until it is over")
    public Multi<RunView> progress(@PathParam("run") String run) {
        return known.mine(run)
                .toMulti()
                .onItem()
                .transformToMultiAndConcatenate(
                        found ->
                                Multi.createBy()
                                        .repeating()
                                        .uni(() -> views.find(found.id()))
                                        .withDelay(BEAT)
                                        .whilst(now -> now.isPresent() && !now.get().over()))
                .map(now -> now.orElseThrow(KnownRuns::notFound))
                .onItem()
                .transformToUniAndConcatenate(estimates::view);
    }

    @GET
    @Path("{run}/accounts")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What became of each account")
    public Uni<RunAccounts> accounts(@PathParam("run") String run) {
        Predicate<String> sees = asking.requester().sees();
        return known.mine(run)
                .chain(found -> accounts.of(found.id()))
                .map(
                        all ->
                                new RunAccounts(
                                        all.stream()
                                                .filter(it -> sees.test(it.account()))
                                                .map(RunAccountView::of)
                                                .toList()));
    }

    @GET
    @Path("{run}/accounts/{account}/steps")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The calls that changed an account, or would")
    public Uni<Steps> steps(@PathParam("run") String run, @PathParam("account") String account) {
        Predicate<String> sees = asking.requester().sees();
        return known.mine(run)
                .chain(
                        found ->
                                sees.test(account)
                                        ? accounts.steps(found.id(), account)
                                        : Uni.createFrom().failure(KnownRuns.notFound()))
                .map(all -> new Steps(all.stream().map(StepView::of).toList()));
    }

    @GET
    @Path("{run}/plan")
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All steps of all accounts, and how long they take")
    public Uni<PlanView> plan(@PathParam("run") String run) {
        return planned(run);
    }

    @GET
    @Path("{run}/plan.txt")
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "All steps of all accounts, as a table for people")
    public Uni<String> planAsText(
            @PathParam("run") String run,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Locale locale = Languages.best(language);
        return planned(run).map(plan -> PlanTable.of(plan, locale));
    }

    private Uni<PlanView> planned(String run) {
        Predicate<String> sees = asking.requester().sees();
        return known.mine(run)
                .chain(
                        found ->
                                Uni.combine()
                                        .all()
                                        .unis(accounts.steps(found.id(), null), estimates.of(found))
                                        .with(
                                                (all, estimate) ->
                                                        PlanView.of(
                                                                all,
                                                                found.accounts().total(),
                                                                estimate.orElse(null),
                                                                sees)));
    }
}
