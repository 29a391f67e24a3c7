package dev.ponte.sync.snapshot;

import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.pipeline.Pipeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what is set up in an account: all of what is wanted, or it fails. Only of {@link Also} it
 * is said what Kommo refuses.
 */
@ApplicationScoped
public class SnapshotReader {

    private static final int PAGE = 250;
    private static final int MOST_PAGES = 40;
    private static final int FORBIDDEN = 403;

    /**
     * @param calls how many calls of Kommo it took
     */
    public record Reading(Snapshot snapshot, int calls) {

        private Reading and(Reading other) {
            return new Reading(snapshot.updated(other.snapshot), calls + other.calls);
        }
    }

    /** The lists are asked for side by side; crm-connector spaces the calls. */
    public Uni<Reading> read(KommoAccount account, Wanted wanted) {
        List<Uni<Reading>> lists = new ArrayList<>();
        if (wanted.pipelines()) {
            lists.add(account.pipelines().list().map(SnapshotReader::pipelines));
        }
        for (Scope scope : wanted.fields()) {
            lists.add(
                    account.fields(scope.kommo())
                            .all(Query.NONE.limit(PAGE), MOST_PAGES)
                            .collect()
                            .asList()
                            .map(found -> fields(scope, found)));
        }
        for (Scope scope : wanted.groups()) {
            lists.add(
                    account.fieldGroups(scope.kommo())
                            .list()
                            .map(found -> groups(scope, Normal.groups(found))));
        }
        wanted.also().forEach(part -> lists.add(also(account, part)));
        if (lists.isEmpty()) {
            return Uni.createFrom().item(new Reading(Snapshot.NOTHING, 0));
        }
        return Uni.join()
                .all(lists)
                .andFailFast()
                .map(
                        readings ->
                                readings.stream()
                                        .reduce(new Reading(Snapshot.NOTHING, 0), Reading::and));
    }

    /** Who is no administrator is shown the rest all the same. */
    private static Uni<Reading> also(KommoAccount account, Also part) {
        Uni<Reading> read =
                switch (part) {
                    case ROLES ->
                            account.roles()
                                    .all(Query.NONE.including("users").limit(PAGE), MOST_PAGES)
                                    .collect()
                                    .asList()
                                    .map(
                                            found ->
                                                    new Reading(
                                                            Snapshot.ofRoles(Normal.roles(found)),
                                                            pages(found)));
                    case TASK_TYPES ->
                            account.get("task_types")
                                    .map(found -> found.embedded().taskTypes())
                                    .map(
                                            found ->
                                                    new Reading(
                                                            Snapshot.ofTaskTypes(
                                                                    Normal.taskTypes(found)),
                                                            1));
                    case LOSS_REASONS ->
                            account.lossReasons()
                                    .all(Query.NONE.limit(PAGE), MOST_PAGES)
                                    .collect()
                                    .asList()
                                    .map(
                                            found ->
                                                    new Reading(
                                                            Snapshot.ofLossReasons(
                                                                    Normal.lossReasons(found)),
                                                            pages(found)));
                };
        return read.onFailure(SnapshotReader::forbidden)
                .recoverWithItem(() -> new Reading(Snapshot.ofRefused(part), 1));
    }

    private static boolean forbidden(Throwable thrown) {
        return thrown instanceof KommoException e
                && e.failure() instanceof Failure.Refused refused
                && refused.status() == FORBIDDEN;
    }

    private static int pages(List<?> found) {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    private static Reading pipelines(List<Pipeline> found) {
        return new Reading(new Snapshot(Normal.pipelines(found), Map.of()), 1);
    }

    private static Reading fields(Scope scope, List<CustomField> found) {
        return of(scope, new FieldSet(Normal.fields(found), null), pages(found));
    }

    private static Reading groups(Scope scope, List<GroupState> found) {
        return of(scope, new FieldSet(null, found), 1);
    }

    private static Reading of(Scope scope, FieldSet set, int calls) {
        Map<Scope, FieldSet> sets = new EnumMap<>(Scope.class);
        sets.put(scope, set);
        return new Reading(new Snapshot(null, sets), calls);
    }
}
