package dev.ponte.sync.propose;

import dev.ponte.kommo.client.CallContext;
import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.apply.Replication;
import dev.ponte.sync.kommo.KommoAccess;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Part;
import dev.ponte.sync.plan.Removal;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.plan.UnknownTargetException;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Decision;
import dev.ponte.sync.propose.Proposal.Sighting;
import dev.ponte.sync.propose.RefusedPromotionException.Fault;
import dev.ponte.sync.run.Links;
import dev.ponte.sync.run.RunRules;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.SnapshotReader;
import dev.ponte.sync.snapshot.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes what an account has in its master too.
 *
 * <pre>
 * claim the group ─► no run under way ─► read both ─► plan ─► note that it begins ─► make it ─► link
 * </pre>
 *
 * <p>Cut off anywhere, it is asked for again, or a run looks: what is in the master by then was
 * noted to have begun, is found by its code or name, and only linked.
 */
@ApplicationScoped
public class Promotions {

    /** It was made, and Kommo does not say as what. */
    private static final String LOST = "does_not_hold";

    private final Proposals proposals;
    private final Decisions decisions;
    private final Groups groups;
    private final Links links;
    private final KommoAccess kommo;
    private final SnapshotReader reader;
    private final Replication replication;
    private final ApplyConfig config;

    Promotions(
            Proposals proposals,
            Decisions decisions,
            Groups groups,
            Links links,
            KommoAccess kommo,
            SnapshotReader reader,
            Replication replication,
            ApplyConfig config) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.groups = groups;
        this.links = links;
        this.kommo = kommo;
        this.reader = reader;
        this.replication = replication;
        this.config = config;
    }

    /**
     * What promoting would do, as both accounts are now.
     *
     * @throws KommoException when one of them cannot be read
     */
    public Uni<Promotion> preview(Proposal proposal, Sighting from, String master) {
        return look(proposal, from, master);
    }

    /** Whether it was open. */
    public Uni<Boolean> dismiss(Proposal proposal, String by) {
        return decisions.dismiss(proposal.id(), by);
    }

    /**
     * Makes it.
     *
     * @throws RefusedPromotionException when something stands against it: nothing was made
     * @throws KommoException when Kommo refuses, or does not answer: asked again it looks first
     */
    public Uni<Decision> promote(Proposal proposal, Sighting from, String master, String by) {
        String group = proposal.group();
        UUID token = UUID.randomUUID();
        return decisions
                .claim(group, token, lease())
                .invoke(mine -> refuse(!mine, Fault.BUSY))
                .chain(
                        () ->
                                alone(proposal, from, master, by)
                                        .eventually(() -> decisions.release(group, token)));
    }

    /** Two looks and two calls at most. */
    private Duration lease() {
        return config.callDeadline().multipliedBy(5);
    }

    private Uni<Decision> alone(Proposal proposal, Sighting from, String master, String by) {
        return decisions
                .runUnderWay(proposal.group())
                .invoke(runs -> refuse(runs, Fault.RUN))
                .chain(() -> proposals.find(proposal.id()))
                .map(now -> now.orElse(proposal))
                .invoke(now -> refuse(!now.undecided(), Fault.DECIDED))
                .chain(
                        now ->
                                look(now, from, master)
                                        .chain(found -> make(now, from, master, by, found)));
    }

    private Uni<Decision> make(
            Proposal proposal, Sighting from, String master, String by, Promotion found) {
        Begun begun = new Begun(from.account(), by, Instant.now());
        return switch (found) {
            case Promotion.Possible possible ->
                    decisions
                            .begin(proposal.id(), from.account(), by)
                            .chain(
                                    () ->
                                            replication.once(
                                                    account(master),
                                                    possible.plan(),
                                                    possible.had()))
                            .onFailure(UnknownTargetException.class)
                            .transform(_ -> new RefusedPromotionException(Fault.BLOCKED, LOST))
                            .map(possible::links)
                            .chain(made -> promoted(proposal, begun, from, master, made, made));
            case Promotion.There(String _, List<Link> all) when proposal.begun() != null ->
                    promoted(proposal, begun, from, master, all, List.of());
            case Promotion.There _ -> refused(Fault.THERE, "");
            case Promotion.Gone _ -> refused(Fault.GONE, "");
            case Promotion.Blocked(String reason) -> refused(Fault.BLOCKED, reason);
        };
    }

    private Uni<Decision> promoted(
            Proposal proposal,
            Begun begun,
            Sighting from,
            String master,
            List<Link> known,
            List<Link> made) {
        return IdMap.of(known)
                .reversed()
                .target(proposal.kind(), from.thing())
                .map(
                        id ->
                                decisions.promoted(
                                        proposal,
                                        begun,
                                        Decisions.now(begun.by(), master, id),
                                        known,
                                        made))
                .orElseGet(() -> refused(Fault.BLOCKED, LOST));
    }

    private static <T> Uni<T> refused(Fault fault, String reason) {
        return Uni.createFrom().failure(new RefusedPromotionException(fault, reason));
    }

    private static void refuse(boolean refused, Fault fault) {
        if (refused) {
            throw new RefusedPromotionException(fault);
        }
    }

    private Uni<Promotion> look(Proposal proposal, Sighting from, String master) {
        return groups.find(proposal.group())
                .map(group -> group.orElseThrow(() -> new RefusedPromotionException(Fault.GONE)))
                .chain(group -> look(proposal, from, master, group));
    }

    private Uni<Promotion> look(Proposal proposal, Sighting from, String master, Group group) {
        Rules rules = rules(proposal, group);
        Set<Scope> scopes = rules.part().fields() ? rules.scopes() : Set.of();
        // How many fields the master has in all is asked only where there is a limit to it.
        Set<Scope> counted = EnumSet.noneOf(Scope.class);
        counted.addAll(scopes);
        if (!scopes.isEmpty() && group.settings().maxFields() != null) {
            counted.addAll(group.settings().scopeSet());
        }
        return Uni.combine()
                .all()
                .unis(
                        read(master, new Wanted(true, counted, scopes)),
                        read(from.account(), new Wanted(true, scopes, scopes)),
                        links.of(from.account(), master))
                .with(
                        (ours, theirs, known) ->
                                Promotion.of(
                                        proposal.kind(),
                                        from.thing(),
                                        ours,
                                        theirs,
                                        IdMap.of(known),
                                        rules));
    }

    private Rules rules(Proposal proposal, Group group) {
        Scope scope = proposal.scope();
        boolean ofFields = scope != null && group.settings().scopeSet().contains(scope);
        return new Rules(
                scope == null ? Part.PIPELINES : Part.CUSTOM_FIELDS,
                ofFields ? Set.of(scope) : Set.of(),
                group.settings().selection(),
                Removal.NONE,
                Set.of(),
                RunRules.limits(group, config),
                config.closingNames());
    }

    private Uni<Snapshot> read(String account, Wanted wanted) {
        return reader.read(account(account), wanted).map(SnapshotReader.Reading::snapshot);
    }

    private KommoAccount account(String account) {
        return kommo.account(account, CallContext.interactive(config.callDeadline()));
    }
}
