package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.run.AccountViews;
import dev.ponte.sync.run.AccountViews.InRun;
import dev.ponte.sync.run.Run;
import dev.ponte.sync.run.RunViews;
import dev.ponte.sync.run.RunViews.Counted;
import dev.ponte.sync.run.Runs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The runs that the one who asks may know of. */
@RequestScoped
class KnownRuns {

    private final RunViews views;
    private final AccountViews accounts;
    private final Runs runs;
    private final OpenGroups groups;
    private final Asking asking;

    KnownRuns(RunViews views, AccountViews accounts, Runs runs, OpenGroups groups, Asking asking) {
        this.views = views;
        this.accounts = accounts;
        this.runs = runs;
        this.groups = groups;
        this.asking = asking;
    }

    /** What is done to a run is done to all its accounts. */
    Uni<Run> toChange(String run) {
        Predicate<String> sees = asking.requester().sees();
        return mine(run)
                .call(found -> accounts.of(found.id()).invoke(all -> allow(all, sees)))
                .chain(found -> runs.find(found.id()))
                .map(found -> found.orElseThrow(KnownRuns::notFound));
    }

    private static void allow(List<InRun> all, Predicate<String> sees) {
        if (!all.stream().map(InRun::account).allMatch(sees)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
    }

    /** A run of somebody else's group is as good as none. */
    Uni<Counted> mine(String run) {
        Predicate<String> sees = asking.requester().sees();
        return views.find(id(run))
                .map(found -> found.orElseThrow(KnownRuns::notFound))
                .call(
                        found ->
                                groups.closed(sees)
                                        .invoke(
                                                closed -> {
                                                    if (closed.contains(found.group())) {
                                                        throw notFound();
                                                    }
                                                }));
    }

    private static UUID id(String run) {
        try {
            return UUID.fromString(run);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List the runs with GET /api/sync/runs",
                        "Veja as execuções em GET /api/sync/runs"));
    }
}
