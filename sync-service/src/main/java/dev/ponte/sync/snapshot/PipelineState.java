package dev.ponte.sync.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * A pipeline.
 *
 * @param sort Kommo's own number. Only the order counts
 * @param stages from left to right, the system's too; that of incoming leads is missing where it is
 *     switched off
 */
public record PipelineState(
        long id,
        String name,
        boolean main,
        boolean unsortedOn,
        boolean archived,
        long sort,
        List<StageState> stages) {

    public PipelineState {
        stages = List.copyOf(stages);
    }

    /** The stages between incoming leads and won. */
    public List<StageState> ordinary() {
        return stages.stream().filter(stage -> stage.kind().ordinary()).toList();
    }

    /** The only stage of a kind that is not ordinary. */
    public Optional<StageState> system(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).findFirst();
    }
}
