package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Definition;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The records that a native executable writes and reads as JSON. */
@RegisterForReflection(targets = {Definition.class, Definition.Item.class})
final class NativeProposals {

    private NativeProposals() {}
}
