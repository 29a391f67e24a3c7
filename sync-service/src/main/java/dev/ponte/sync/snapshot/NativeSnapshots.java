package dev.ponte.sync.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The records that a native executable writes and reads as JSON. */
@RegisterForReflection(
        targets = {
            Choice.class,
            FieldSet.class,
            FieldState.class,
            GroupState.class,
            PipelineState.class,
            Scope.class,
            Snapshot.class,
            StageKind.class,
            StageState.class
        })
final class NativeSnapshots {

    private NativeSnapshots() {}
}
