package dev.ponte.sync.join;

import dev.ponte.kit.i18n.Text;
import dev.ponte.sync.account.Change;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.MemberChanges;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.RefusedException;
import dev.ponte.sync.account.RefusedException.Fault;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.join.RowResult.Outcome;
import dev.ponte.sync.join.Sheet.Line;
import dev.ponte.sync.kommo.NewConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the accounts of a sheet, row by row. Each row is tried whatever became of those before
 * it; one that fails changes nothing here.
 */
@ApplicationScoped
public class SheetImport {

    private final Members members;
    private final MemberChanges changes;
    private final Joining joining;
    private final Trial trial;

    SheetImport(Members members, MemberChanges changes, Joining joining, Trial trial) {
        this.members = members;
        this.changes = changes;
        this.joining = joining;
        this.trial = trial;
    }

    /** Each row's result, in their order. */
    public Uni<List<RowResult>> run(Requester who, Sheet sheet) {
        Set<String> seen = new HashSet<>();
        return each(sheet, line -> result(line, seen, row -> take(who, row)));
    }

    /**
     * What would become of each row, without changing anything. crm-connector is not asked, so what
     * it thinks of addresses and tokens is not said.
     */
    public Uni<List<RowResult>> check(Requester who, Sheet sheet) {
        return members.all().chain(all -> trial.of(tx -> check(tx, who, sheet, all)));
    }

    private Uni<List<RowResult>> check(
            SqlConnection tx, Requester who, Sheet sheet, List<Member> all) {
        Set<String> seen = new HashSet<>();
        Before before = Before.of(all, who);
        return each(sheet, line -> result(line, seen, row -> tryOut(tx, who, before, row)));
    }

    /** Who was in which group before the first row was tried. */
    private record Before(Map<String, Member> members, Set<String> closed) {

        static Before of(List<Member> all, Requester who) {
            return new Before(
                    all.stream().collect(Collectors.toMap(Member::account, it -> it)),
                    OpenGroups.closed(all, who.sees()));
        }
    }

    private interface Step {
        Uni<RowResult> of(Line line);
    }

    private interface Work {
        Uni<Outcome> of(SheetRow row);
    }

    private static Uni<List<RowResult>> each(Sheet sheet, Step step) {
        return Multi.createFrom()
                .iterable(sheet.lines())
                .onItem()
                .transformToUniAndConcatenate(step::of)
                .collect()
                .asList();
    }

    private static Uni<RowResult> result(Line line, Set<String> seen, Work work) {
        return switch (line) {
            case Line.Unreadable unreadable ->
                    Uni.createFrom()
                            .item(
                                    new RowResult(
                                            unreadable.number(),
                                            "",
                                            new Outcome.Invalid(unreadable.fault())));
            case Line.Read(SheetRow row) ->
                    outcome(row, seen, work)
                            .map(outcome -> new RowResult(row.number(), row.account(), outcome));
        };
    }

    private static Uni<Outcome> outcome(SheetRow row, Set<String> seen, Work work) {
        Optional<Text> fault = row.fault();
        if (fault.isPresent()) {
            return Uni.createFrom().item(new Outcome.Invalid(fault.get()));
        }
        if (!seen.add(row.account())) {
            return Uni.createFrom()
                    .item(
                            new Outcome.Invalid(
                                    new Text(
                                            "account: there is a row of it above",
                                            "account: já há uma linha com ela acima")));
        }
        return Uni.createFrom()
                .deferred(() -> work.of(row))
                .onFailure()
                .recoverWithItem(Outcome.Refused::new);
    }

    private Uni<Outcome> take(Requester who, SheetRow row) {
        return members.find(row.account())
                .chain(
                        found ->
                                found.isPresent() && who.sees().test(row.account())
                                        ? change(who, found.get(), row)
                                        : joining.join(who, newMember(row), connection(row))
                                                .replaceWith(new Outcome.Created()));
    }

    /** The address first: a row is not half done. */
    private Uni<Outcome> change(Requester who, Member known, SheetRow row) {
        NewConnection connection = connection(row);
        Uni<Boolean> tokenKept =
                connection == null
                        ? Uni.createFrom().item(false)
                        : joining.connect(who, connection)
                                .replaceWith(false)
                                .onFailure(Joining::isTaken)
                                .recoverWithItem(true);
        return tokenKept.chain(
                kept ->
                        joining.change(who, row.account(), change(row), false)
                                .map(after -> outcome(known, after, kept)));
    }

    private Uni<Outcome> tryOut(SqlConnection tx, Requester who, Before before, SheetRow row) {
        if (!who.sees().test(row.account())) {
            throw new RefusedException(Fault.ACCOUNT_CLOSED, row.account());
        }
        Member known = before.members().get(row.account());
        if (known == null || !row.group().isEmpty()) {
            Joining.refuseClosed(before.closed(), filled(row.group()));
        }
        return known == null
                ? changes.add(tx, newMember(row)).replaceWith(new Outcome.Created())
                : changes.change(tx, row.account(), change(row), _ -> false)
                        .map(after -> outcome(known, after, false));
    }

    private static Outcome outcome(Member before, Optional<Member> after, boolean tokenKept) {
        return after.filter(before::equals).isPresent()
                ? new Outcome.Unchanged(tokenKept)
                : new Outcome.Updated(tokenKept);
    }

    private static NewMember newMember(SheetRow row) {
        return new NewMember(
                row.account(),
                filled(row.group()),
                Role.of(row.role()).orElse(Role.SLAVE),
                filled(row.label()));
    }

    private static Change change(SheetRow row) {
        return new Change(
                Role.of(row.role()).orElse(null), filled(row.group()), filled(row.label()), null);
    }

    private static @Nullable NewConnection connection(SheetRow row) {
        return row.address().isEmpty()
                ? null
                : new NewConnection(row.account(), row.address(), filled(row.token()), null);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
