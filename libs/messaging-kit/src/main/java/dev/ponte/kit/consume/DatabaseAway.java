package dev.ponte.kit.consume;

import dev.ponte.kit.problem.PassingFailure;
import jakarta.enterprise.context.ApplicationScoped;

/** What consumers wait for, callers are asked to wait for too. */
@ApplicationScoped
class DatabaseAway implements PassingFailure {

    @Override
    public boolean passes(Throwable failure) {
        return Failures.isInfrastructure(failure);
    }
}
