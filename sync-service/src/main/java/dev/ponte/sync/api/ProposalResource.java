package dev.ponte.sync.api;

import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.sync.api.KnownProposals.Known;
import dev.ponte.sync.api.ProposalView.Detail;
import dev.ponte.sync.api.ProposalView.PreviewView;
import dev.ponte.sync.api.ProposalView.ProposalList;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.propose.Promotions;
import dev.ponte.sync.propose.Proposal;
import dev.ponte.sync.propose.Proposals;
import dev.ponte.sync.propose.Proposals.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What accounts have that their master has not, and what becomes of it. */
@Path("/api/sync/proposals")
@Tag(name = "Proposals to the master")
public class ProposalResource {

    private final Proposals proposals;
    private final Promotions promotions;
    private final KnownProposals known;
    private final OpenGroups groups;
    private final Asking asking;
    private final Caller caller;

    ProposalResource(
            Proposals proposals,
            Promotions promotions,
            KnownProposals known,
            OpenGroups groups,
            Asking asking,
            Caller caller) {
        this.proposals = proposals;
        this.promotions = promotions;
        this.known = known;
        this.groups = groups;
        this.asking = asking;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "What accounts have that their master has not, the newest first",
            description =
                    "Found by every run and dry run, as far as the group replicates it. The same"
                            + " thing in several accounts is one proposal.")
    public Uni<ProposalList> all(
            @QueryParam("group") @Nullable String group,
            @QueryParam("account") @Nullable String account,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        Listing listing = Listing.of("json", limit, headers);
        Predicate<String> sees = asking.requester().sees();
        Collection<String> accounts = Filters.accounts(account, caller.accounts());
        Proposal.State how = Filters.state(Proposal.State.class, state);
        Kind what = Filters.word("kind", Kind.class, kind);
        Cursor<UUID> place = Cursor.parse(after, UUID::fromString).orElse(null);
        return groups.closed(sees)
                .map(closed -> new Filter(closed, accounts, group, how, what))
                .chain(filter -> proposals.newest(filter, place, listing.size()))
                .map(found -> list(found, listing, sees));
    }

    private static ProposalList list(
            List<Proposal> found, Listing listing, Predicate<String> sees) {
        String next = listing.next(found, it -> new Cursor<>(it.firstSeen(), it.id()).text());
        return new ProposalList(found.stream().map(it -> ProposalView.of(it, sees)).toList(), next);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "A proposal, and what promoting it would do",
            description =
                    "The preview is planned from what the account and the master are now, as they"
                            + " are read for it. `account`: as which account has it.")
    public Uni<Detail> one(
            @PathParam("id") String id, @QueryParam("account") @Nullable String account) {
        Predicate<String> sees = asking.requester().sees();
        return known.mine(id, account)
                .chain(
                        it ->
                                preview(it, sees)
                                        .map(preview -> Detail.of(it.proposal(), preview, sees)));
    }

    private Uni<@Nullable PreviewView> preview(Known it, Predicate<String> sees) {
        String master = it.master();
        String account = it.from().account();
        if (master == null || !sees.test(master) || !it.proposal().undecided()) {
            return Uni.createFrom().nullItem();
        }
        return promotions
                .preview(it.proposal(), it.from(), master)
                .map(promotion -> PreviewView.of(account, promotion))
                .onFailure(KommoException.class)
                .recoverWithItem(
                        failure ->
                                PreviewView.not(
                                        account, ((KommoException) failure).failure().code()));
    }

    @POST
    @Path("{id}/dismiss")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Does not want it in the master",
            description = "It is proposed again when it changes in an account.")
    public Uni<ProposalView> dismiss(@PathParam("id") String id) {
        String by = caller.name();
        return known.toDecide(id, null)
                .chain(it -> promotions.dismiss(it.proposal(), by))
                .invoke(
                        wasOpen -> {
                            if (!wasOpen) {
                                throw new ProblemException(ProposalProblem.DECIDED);
                            }
                        })
                .chain(() -> view(id));
    }

    @POST
    @Path("{id}/promote")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes it in the master",
            description =
                    "The next run brings it to all others. What was dismissed can be promoted too."
                            + " `account`: as which account has it; left out, as the first.")
    public Uni<ProposalView> promote(
            @PathParam("id") String id, @QueryParam("account") @Nullable String account) {
        String by = caller.name();
        return known.toDecide(id, account)
                .chain(it -> promotions.promote(it.proposal(), it.from(), it.masterOrRefused(), by))
                .onFailure()
                .transform(ProposalRefusals::problem)
                .chain(() -> view(id));
    }

    private Uni<ProposalView> view(String id) {
        Predicate<String> sees = asking.requester().sees();
        return known.mine(id, null).map(it -> ProposalView.of(it.proposal(), sees));
    }
}
