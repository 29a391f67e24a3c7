package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans, done. */
final class CarriedOut {

    private CarriedOut() {}

    /** What is known of the account afterwards. */
    static IdMap on(SimulatedAccount account, Plan plan, IdMap known) {
        assertThat(plan.blocked()).isFalse();
        IdMap map = IdMap.of(plan.links());
        for (Step step : plan.steps()) {
            assertThat(step.changes()).isNotEmpty();
            map = map.with(account.apply(step, map));
        }
        return known.with(map.links());
    }
}
