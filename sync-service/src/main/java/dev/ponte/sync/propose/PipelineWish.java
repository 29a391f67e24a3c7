package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.Extra.Owner;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The master with a pipeline of an account, or a stage of one that both have. */
final class PipelineWish {

    private final Snapshot master;
    private final Snapshot account;
    private final IdMap toMaster;
    private final NewIds ids = new NewIds();

    PipelineWish(Snapshot master, Snapshot account, IdMap toMaster) {
        this.master = master;
        this.account = account;
        this.toMaster = toMaster;
    }

    /** Not the main one: that is the master's own business. */
    Wish pipeline(Extra extra, Selection selection) {
        PipelineState theirs = of(account, Long.parseLong(extra.id()));
        List<StageState> stages =
                theirs.stages().stream()
                        .filter(it -> comes(theirs, it, selection))
                        .map(it -> it.kind().ordinary() ? copy(it) : it)
                        .toList();
        PipelineState ours =
                new PipelineState(
                        ids.of(Kind.PIPELINE, theirs.id()),
                        theirs.name(),
                        false,
                        theirs.unsortedOn(),
                        false,
                        Wish.ANYWHERE,
                        stages);
        return wish(Wish.add(master.allPipelines(), ours), ours);
    }

    private static boolean comes(PipelineState pipeline, StageState stage, Selection selection) {
        return !stage.kind().ordinary() || selection.stage(pipeline.name(), stage.name());
    }

    private StageState copy(StageState theirs) {
        return new StageState(
                ids.of(Kind.STAGE, theirs.id()),
                theirs.name(),
                theirs.kind(),
                theirs.color(),
                Wish.ANYWHERE);
    }

    /** Behind the one that stands before it in the account. */
    Wish stage(Extra extra) {
        Owner of = Objects.requireNonNull(extra.of());
        List<StageState> theirs = of(account, of.target()).ordinary();
        StageState stage =
                theirs.stream()
                        .filter(it -> String.valueOf(it.id()).equals(extra.id()))
                        .findFirst()
                        .orElseThrow();
        List<Long> before =
                theirs.subList(0, theirs.indexOf(stage)).stream()
                        .flatMap(it -> toMaster.find(Kind.STAGE, it.id()).stream())
                        .toList();
        PipelineState ours = of(master, of.source());
        List<StageState> row = new ArrayList<>(ours.ordinary());
        row.add(Wish.place(row.stream().map(StageState::id).toList(), before), copy(stage));
        ours.stages().stream().filter(it -> !it.kind().ordinary()).forEach(row::add);
        PipelineState more =
                new PipelineState(
                        ours.id(),
                        ours.name(),
                        ours.main(),
                        ours.unsortedOn(),
                        ours.archived(),
                        ours.sort(),
                        row);
        List<PipelineState> all =
                master.allPipelines().stream().map(it -> it.id() == more.id() ? more : it).toList();
        return wish(all, more);
    }

    private Wish wish(List<PipelineState> pipelines, PipelineState with) {
        return new Wish(
                new Snapshot(pipelines, master.fields()),
                with.ordinary().stream().map(StageState::name).toList(),
                ids.origins());
    }

    private static PipelineState of(Snapshot snapshot, long id) {
        return snapshot.active().stream().filter(it -> it.id() == id).findFirst().orElseThrow();
    }
}
