package dev.ponte.sync.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The records that a native executable writes and reads as JSON. */
@RegisterForReflection(
        targets = {
            Also.class,
            Choice.class,
            FieldSet.class,
            FieldState.class,
            GroupState.class,
            PipelineState.class,
            RoleState.class,
            Scope.class,
            Snapshot.class,
            StageKind.class,
            StageRight.class,
            StageState.class
        })
final class NativeSnapshots {

    private NativeSnapshots() {}
}
