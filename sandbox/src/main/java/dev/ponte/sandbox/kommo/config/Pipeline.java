package dev.ponte.sandbox.kommo.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A pipeline.
 *
 * @param stages all of them in order, also the one for incoming leads while that is switched off
 */
public record Pipeline(
        long id,
        String name,
        int sort,
        boolean main,
        boolean unsortedOn,
        boolean archived,
        List<Stage> stages) {
    private static final int STEP = 10;

    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** What a caller sees: without the stage for incoming leads when that is switched off. */
    public List<Stage> shown() {
        return stages.stream().filter(stage -> unsortedOn || stage.type() == 0).toList();
    }

    public Optional<Stage> stage(long stageId) {
        return stages.stream().filter(stage -> stage.id() == stageId).findFirst();
    }

    /** Where a lead begins: the first stage that is no system stage, or won if there is none. */
    public Stage first() {
        return stages.stream().filter(Stage::editable).findFirst().orElseGet(stages::getLast);
    }

    public Stage incoming() {
        return stages.getFirst();
    }

    Pipeline named(String other) {
        return new Pipeline(id, other, sort, main, unsortedOn, archived, stages);
    }

    Pipeline at(int place) {
        return new Pipeline(id, name, place, main, unsortedOn, archived, stages);
    }

    Pipeline main(boolean is) {
        return new Pipeline(id, name, sort, is, unsortedOn, archived, stages);
    }

    Pipeline unsorted(boolean on) {
        return new Pipeline(id, name, sort, main, on, archived, stages);
    }

    Pipeline archived(boolean is) {
        return new Pipeline(id, name, sort, main, unsortedOn, is, stages);
    }

    Pipeline changed(long stageId, UnaryOperator<Stage> change) {
        return with(
                stages.stream()
                        .map(stage -> stage.id() == stageId ? change.apply(stage) : stage)
                        .toList());
    }

    Pipeline without(long stageId) {
        return with(numbered(stages.stream().filter(stage -> stage.id() != stageId).toList()));
    }

    Pipeline plus(List<Stage> more) {
        List<Stage> all = new ArrayList<>(stages);
        all.addAll(more);
        return with(numbered(all));
    }

    /** A stage moves where a number points: up before the one that has it, down behind it. */
    Pipeline moved(long stageId, int hint) {
        List<Stage> all = new ArrayList<>(stages);
        Stage moving = stage(stageId).orElseThrow();
        all.remove(moving);
        boolean up = hint <= moving.sort();
        int place = 1;
        while (place < all.size() - 2
                && (up ? all.get(place).sort() < hint : all.get(place).sort() <= hint)) {
            place++;
        }
        all.add(place, moving);
        return with(renumbered(all));
    }

    private Pipeline with(List<Stage> others) {
        return new Pipeline(id, name, sort, main, unsortedOn, archived, others);
    }

    /** The numbers sent give the order only; those kept are Kommo's own. */
    static List<Stage> numbered(List<Stage> stages) {
        return renumbered(
                stages.stream()
                        .sorted(
                                Comparator.comparingInt(Pipeline::rank)
                                        .thenComparingInt(Stage::sort))
                        .toList());
    }

    private static List<Stage> renumbered(List<Stage> stages) {
        List<Stage> numbered = new ArrayList<>(stages.size());
        int next = 2 * STEP;
        for (Stage stage : stages) {
            if (stage.editable()) {
                numbered.add(stage.at(next));
                next += STEP;
            } else {
                numbered.add(stage);
            }
        }
        return numbered;
    }

    private static int rank(Stage stage) {
        if (stage.type() == 1) {
            return 0;
        }
        return stage.closes() ? 2 : 1;
    }
}
