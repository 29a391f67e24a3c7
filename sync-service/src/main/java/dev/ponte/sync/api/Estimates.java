package dev.ponte.sync.api;

import dev.ponte.kommo.client.Pace;
import dev.ponte.sync.kommo.Paces;
import dev.ponte.sync.run.Estimate;
import dev.ponte.sync.run.RunConfig;
import dev.ponte.sync.run.RunViews.Counted;
import dev.ponte.sync.run.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs, with how long they take. */
@ApplicationScoped
class Estimates {

    private final Paces paces;
    private final int sideBySide;

    Estimates(Paces paces, RunConfig config) {
        this.paces = paces;
        this.sideBySide = config.parallelAccounts();
    }

    Uni<RunView> view(Counted run) {
        return paces.now().map(pace -> RunView.of(run, estimate(run, pace)));
    }

    Uni<List<RunView>> views(List<Counted> runs) {
        return paces.now()
                .map(
                        pace ->
                                runs.stream()
                                        .map(run -> RunView.of(run, estimate(run, pace)))
                                        .toList());
    }

    Uni<Optional<Estimate>> of(Counted run) {
        return paces.now().map(pace -> Optional.ofNullable(estimate(run, pace)));
    }

    private @Nullable Estimate estimate(Counted run, Optional<Pace> pace) {
        Work work = run.work();
        return work == null || pace.isEmpty()
                ? null
                : Estimate.of(work, run.dryRun(), !run.over(), pace.get(), sideBySide);
    }
}
