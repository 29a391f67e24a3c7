package dev.ponte.sync.account;

import dev.ponte.sync.account.RefusedException.Fault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which group, and as what. Whoever changes that locks the group's row first, so a group
 * never has two masters and never loses its last account while one comes in.
 */
@ApplicationScoped
public class MemberChanges {

    private static final String ADD =
            "INSERT INTO sync_account (account, group_id, role, label) VALUES ($1, $2, $3, $4)"
                    + " ON CONFLICT (account) DO NOTHING RETURNING "
                    + MemberRow.COLUMNS;

    private static final String ONE =
            "SELECT " + MemberRow.COLUMNS + " FROM sync_account WHERE account = $1";

    private static final String OTHER_MASTER =
            "SELECT "
                    + MemberRow.COLUMNS
                    + " FROM sync_account WHERE group_id = $1 AND role = 'MASTER' AND account <> $2";

    /** What was found holds no longer when the account is compared with another one from now on. */
    private static final String CHANGE =
            "WITH told AS (DELETE FROM sync_told WHERE $6 AND subject = $1)"
                    + " UPDATE sync_account SET group_id = $2, role = $3, label = $4, paused = $5,"
                    + " state = CASE WHEN $6 THEN 'NEW' ELSE state END,"
                    + " drift = CASE WHEN $6 THEN NULL ELSE drift END,"
                    + " error = CASE WHEN $6 THEN NULL ELSE error END,"
                    + " converged_at = CASE WHEN $6 THEN NULL ELSE converged_at END,"
                    + " updated_at = now() WHERE account = $1 RETURNING "
                    + MemberRow.COLUMNS;

    private final Pool pool;
    private final Groups groups;

    MemberChanges(Pool pool, Groups groups) {
        this.pool = pool;
        this.groups = groups;
    }

    /**
     * @throws RefusedException GROUP_UNKNOWN, MASTER_TAKEN, ACCOUNT_KNOWN
     */
    public Uni<Member> add(NewMember wanted) {
        return pool.withTransaction(tx -> add(tx, wanted));
    }

    /** The same, in a transaction that goes on or is taken back. */
    public Uni<Member> add(SqlConnection tx, NewMember wanted) {
        String group = wanted.groupId();
        return (wanted.group() == null ? groups.makeDefault(tx) : Uni.createFrom().voidItem())
                .chain(() -> groups.lock(tx, group))
                .chain(() -> find(tx, wanted.account()))
                .invoke(MemberChanges::refuseKnown)
                .chain(
                        () ->
                                wanted.role() == Role.MASTER
                                        ? makeRoom(tx, group, wanted.account(), _ -> false)
                                        : Uni.createFrom().voidItem())
                .chain(() -> insert(tx, wanted));
    }

    /**
     * @param mayReplace whether a master of that name, if there is another, becomes a slave
     * @return empty when there is no such account
     * @throws RefusedException GROUP_UNKNOWN, MASTER_TAKEN
     */
    public Uni<Optional<Member>> change(
            String account, Change change, Predicate<String> mayReplace) {
        return pool.withTransaction(tx -> change(tx, account, change, mayReplace));
    }

    /** The same, in a transaction that goes on or is taken back. */
    public Uni<Optional<Member>> change(
            SqlConnection tx, String account, Change change, Predicate<String> mayReplace) {
        return find(tx, account)
                .chain(
                        found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(found)
                                        : change(tx, found.get(), change, mayReplace));
    }

    private Uni<Optional<Member>> change(
            SqlConnection tx, Member known, Change change, Predicate<String> mayReplace) {
        Member wanted = change.of(known);
        return groups.lock(tx, wanted.group())
                .chain(
                        () ->
                                wanted.role() == Role.MASTER
                                        ? makeRoom(tx, wanted.group(), wanted.account(), mayReplace)
                                        : Uni.createFrom().voidItem())
                .chain(() -> update(tx, known, wanted));
    }

    /** The group's row is locked: nobody else becomes master meanwhile. */
    private Uni<Void> makeRoom(
            SqlConnection tx, String group, String account, Predicate<String> mayReplace) {
        return tx.preparedQuery(OTHER_MASTER)
                .execute(Tuple.of(group, account))
                .map(MemberRow::first)
                .chain(
                        found -> {
                            Member other = found.orElse(null);
                            if (other == null) {
                                return Uni.createFrom().voidItem();
                            }
                            if (!mayReplace.test(other.account())) {
                                throw new RefusedException(Fault.MASTER_TAKEN, other.account());
                            }
                            return update(tx, other, asSlave(other)).replaceWithVoid();
                        });
    }

    private static Member asSlave(Member member) {
        return new Change(Role.SLAVE, null, null, null).of(member);
    }

    private static Uni<Optional<Member>> find(SqlConnection tx, String account) {
        return tx.preparedQuery(ONE).execute(Tuple.of(account)).map(MemberRow::first);
    }

    private static Uni<Member> insert(SqlConnection tx, NewMember wanted) {
        return tx.preparedQuery(ADD)
                .execute(
                        Tuple.of(
                                wanted.account(),
                                wanted.groupId(),
                                wanted.role().name(),
                                blankToNull(wanted.label())))
                .map(
                        rows ->
                                MemberRow.first(rows)
                                        .orElseThrow(
                                                () ->
                                                        new RefusedException(
                                                                Fault.ACCOUNT_KNOWN, null)));
    }

    private static Uni<Optional<Member>> update(SqlConnection tx, Member known, Member wanted) {
        boolean anew = known.role() != wanted.role() || !known.group().equals(wanted.group());
        return tx.preparedQuery(CHANGE)
                .execute(
                        Tuple.of(
                                wanted.account(),
                                wanted.group(),
                                wanted.role().name(),
                                wanted.label(),
                                wanted.paused(),
                                anew))
                .map(MemberRow::first);
    }

    private static void refuseKnown(Optional<Member> found) {
        found.ifPresent(
                member -> {
                    throw new RefusedException(Fault.ACCOUNT_KNOWN, member.group());
                });
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
