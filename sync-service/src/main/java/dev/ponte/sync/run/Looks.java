package dev.ponte.sync.run;

import dev.ponte.sync.plan.Beside;
import io.smallrye.mutiny.Uni;

/** Who wants to know what an account has beside what its master has. */
public interface Looks {

    /** A run looked at an account: its last look, or the only one. */
    Uni<Void> found(Run run, String account, Beside beside);
}
