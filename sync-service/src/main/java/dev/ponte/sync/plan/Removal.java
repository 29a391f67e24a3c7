package dev.ponte.sync.plan;

import java.util.Set;

/** What may be taken away from an account. */
public sealed interface Removal {

    /** Nothing, which is the usual. */
    Removal NONE = new None();

    boolean allows(Kind kind, String target);

    /** Whether anything may be. */
    default boolean possible() {
        return !(this instanceof None);
    }

    /** Nothing. */
    record None() implements Removal {
        @Override
        public boolean allows(Kind kind, String target) {
            return false;
        }
    }

    /** Whatever the master has not: somebody asked for it. */
    record Everything() implements Removal {
        @Override
        public boolean allows(Kind kind, String target) {
            return true;
        }
    }

    /** Only these: what a run made, when it is undone. */
    record Only(Set<Target> targets) implements Removal {

        public Only {
            targets = Set.copyOf(targets);
        }

        @Override
        public boolean allows(Kind kind, String target) {
            return targets.contains(new Target(kind, target));
        }
    }

    /** A thing of the account; the id as in {@link Link#target}. */
    record Target(Kind kind, String id) {}
}
