package dev.ponte.sandbox.kommo.config;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pipelines of an account. One of them is the main one, always. */
public final class Pipelines {
    public static final int MOST_STAGES = 100;

    private final Ids ids;
    private final SystemNames names;
    private final Map<Long, Pipeline> byId = new LinkedHashMap<>();

    public Pipelines(Account account) {
        this.ids = account.ids();
        this.names = SystemNames.of(account.language());
    }

    /** By their order. */
    public List<Pipeline> all() {
        return byId.values().stream().sorted(Comparator.comparingInt(Pipeline::sort)).toList();
    }

    public Optional<Pipeline> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Stage> stage(long pipelineId, long stageId) {
        return get(pipelineId).flatMap(pipeline -> pipeline.stage(stageId));
    }

    public Pipeline main() {
        return byId.values().stream()
                .filter(Pipeline::main)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an account without pipelines"));
    }

    public int size() {
        return byId.size();
    }

    public Pipeline add(NewPipeline wanted) {
        long id = ids.pipeline();
        List<Stage> stages = new ArrayList<>();
        stages.add(system(ids.stage(), names.incoming(), 10, id, Palette.INCOMING, 1));
        for (NewStage stage : wanted.stages()) {
            stages.add(made(id, stage));
        }
        String won = wanted.won() == null ? names.won() : wanted.won();
        String lost = wanted.lost() == null ? names.lost() : wanted.lost();
        stages.add(system(Stage.WON, won, 10_000, id, Palette.WON, 0));
        stages.add(system(Stage.LOST, lost, 11_000, id, Palette.LOST, 0));
        boolean first = byId.isEmpty();
        Pipeline pipeline =
                new Pipeline(
                        id,
                        wanted.name(),
                        wanted.sort(),
                        first,
                        wanted.unsortedOn(),
                        false,
                        Pipeline.numbered(stages));
        byId.put(id, pipeline);
        if (wanted.main() && !first) {
            promote(id);
        }
        renumber();
        return byId.getOrDefault(id, pipeline);
    }

    private static Stage system(
            long id, String name, int sort, long pipelineId, String color, int type) {
        return new Stage(id, name, sort, false, pipelineId, color, type, List.of());
    }

    private Stage made(long pipelineId, NewStage wanted) {
        return new Stage(
                ids.stage(),
                wanted.name(),
                wanted.sort(),
                true,
                pipelineId,
                wanted.color(),
                0,
                wanted.hints());
    }

    /** Adds stages; those that were added, as they are now. */
    public List<Stage> addStages(long pipelineId, List<NewStage> wanted) {
        List<Stage> made = wanted.stream().map(stage -> made(pipelineId, stage)).toList();
        Pipeline after = change(pipelineId, pipeline -> pipeline.plus(made));
        return made.stream().map(stage -> after.stage(stage.id()).orElseThrow()).toList();
    }

    public Pipeline change(long id, UnaryOperator<Pipeline> change) {
        Pipeline changed = change.apply(get(id).orElseThrow());
        byId.put(id, changed);
        return changed;
    }

    public void rename(long id, String name) {
        change(id, pipeline -> pipeline.named(name));
    }

    public void renameStage(long pipelineId, long stageId, String name) {
        change(pipelineId, pipeline -> pipeline.changed(stageId, stage -> stage.named(name)));
    }

    public void archive(long id) {
        change(id, pipeline -> pipeline.archived(true));
    }

    /** Makes it the main pipeline; the one that was is no more. */
    public void promote(long id) {
        byId.replaceAll((each, pipeline) -> pipeline.main(each == id));
    }

    /** Moves a pipeline where a number points. */
    void move(long id, int hint) {
        List<Pipeline> order = new ArrayList<>(all());
        Pipeline moving = get(id).orElseThrow();
        order.remove(moving);
        boolean up = hint <= moving.sort();
        int place = 0;
        while (place < order.size()
                && (up ? order.get(place).sort() < hint : order.get(place).sort() <= hint)) {
            place++;
        }
        order.add(place, moving);
        number(order);
    }

    public void remove(long id) {
        byId.remove(id);
        renumber();
    }

    /** The order of the numbers is kept, the numbers are not. */
    private void renumber() {
        number(all());
    }

    private void number(List<Pipeline> order) {
        for (int i = 0; i < order.size(); i++) {
            byId.put(order.get(i).id(), order.get(i).at(i + 1));
        }
    }
}
