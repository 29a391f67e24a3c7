package dev.ponte.sync.join;

import dev.ponte.sync.account.Change;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.MemberChanges;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.RefusedException;
import dev.ponte.sync.account.RefusedException.Fault;
import dev.ponte.sync.kommo.CrmAccounts;
import dev.ponte.sync.kommo.CrmRefusedException;
import dev.ponte.sync.kommo.NewConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes an account in: at crm-connector first, when it is to be connected, then here. */
@ApplicationScoped
public class Joining {

    private static final String TAKEN = "kommo-account-taken";

    private final OpenGroups groups;
    private final MemberChanges changes;
    private final Trial trial;
    private final CrmAccounts crm;

    Joining(OpenGroups groups, MemberChanges changes, Trial trial, CrmAccounts crm) {
        this.groups = groups;
        this.changes = changes;
        this.trial = trial;
        this.crm = crm;
    }

    /**
     * @param connection null when crm-connector knows the account, or will be told later
     * @throws RefusedException and crm-connector's own failures
     */
    public Uni<Member> join(Requester who, NewMember wanted, @Nullable NewConnection connection) {
        if (!who.sees().test(wanted.account())) {
            return refuse(Fault.ACCOUNT_CLOSED, wanted.account());
        }
        return groups.closed(who.sees())
                .invoke(closed -> refuseClosed(closed, wanted.group()))
                .chain(() -> connectIfItFits(who, wanted, connection))
                .chain(() -> changes.add(wanted));
    }

    /**
     * @param replace whether a master whom the caller sees makes room
     * @return empty when there is no such account
     * @throws RefusedException GROUP_UNKNOWN, MASTER_TAKEN
     */
    public Uni<Optional<Member>> change(
            Requester who, String account, Change change, boolean replace) {
        Predicate<String> mayReplace = other -> replace && who.sees().test(other);
        return groups.closed(who.sees())
                .invoke(
                        closed -> {
                            if (change.group() != null) {
                                refuseClosed(closed, change.group());
                            }
                        })
                .chain(() -> changes.change(account, change, mayReplace));
    }

    /** What would be refused here is refused before crm-connector has stored anything. */
    private Uni<Void> connectIfItFits(
            Requester who, NewMember wanted, @Nullable NewConnection connection) {
        return connection == null
                ? Uni.createFrom().voidItem()
                : trial.of(tx -> changes.add(tx, wanted)).chain(() -> connect(who, connection));
    }

    /**
     * Adds an account at crm-connector. One that is there already, at the same address, is as it
     * should be, unless there is a token to be stored.
     */
    Uni<Void> connect(Requester who, NewConnection wanted) {
        if (!wanted.hasRight()) {
            return crm.find(who.rights(), wanted.account())
                    .chain(
                            found ->
                                    found.isPresent()
                                            ? sameAddress(who, wanted)
                                            : crm.add(who.rights(), wanted));
        }
        return crm.add(who.rights(), wanted)
                .onFailure(failure -> wanted.token() == null && isTaken(failure))
                .recoverWithUni(() -> sameAddress(who, wanted));
    }

    private Uni<Void> sameAddress(Requester who, NewConnection wanted) {
        return crm.find(who.rights(), wanted.account())
                .invoke(
                        found ->
                                found.filter(it -> !it.isAt(wanted.address()))
                                        .ifPresent(
                                                it -> {
                                                    throw new RefusedException(
                                                            Fault.ELSEWHERE, it.baseUrl());
                                                }))
                .replaceWithVoid();
    }

    static boolean isTaken(Throwable failure) {
        return failure instanceof CrmRefusedException refused && refused.code().equals(TAKEN);
    }

    static void refuseClosed(Set<String> closed, @Nullable String group) {
        String id = group == null ? Group.DEFAULT : group;
        if (closed.contains(id)) {
            throw new RefusedException(Fault.GROUP_UNKNOWN, id);
        }
    }

    private static <T> Uni<T> refuse(Fault fault, String other) {
        return Uni.createFrom().failure(new RefusedException(fault, other));
    }
}
