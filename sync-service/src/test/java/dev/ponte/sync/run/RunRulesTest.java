package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Settings;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.plan.Part;
import dev.ponte.sync.plan.Removal;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Snapshot;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run may touch what was asked for, of what its group replicates. */
class RunRulesTest {

    private static final ApplyConfig CONFIG =
            new SmallRyeConfigBuilder()
                    .withMapping(ApplyConfig.class)
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .build()
                    .getConfigMapping(ApplyConfig.class);

    private static final Group GROUP = new Group("lojas", "Lojas", Settings.EVERYTHING);

    @Test
    void nothingIsRemovedUnlessTheRunSaysSo() {
        assertThat(RunRules.of(run(false), GROUP, CONFIG).removal()).isEqualTo(Removal.NONE);
        assertThat(RunRules.of(run(true), GROUP, CONFIG).removal())
                .isEqualTo(new Removal.Everything());
    }

    @Test
    void whatAGroupAsksForComesWithEverythingOnly() {
        Group asking =
                new Group(
                        "lojas",
                        "Lojas",
                        new Settings(List.of(), List.of(), Settings.SCOPES, Settings.ALSO, null));

        assertThat(RunRules.of(run(Part.FULL, false), asking, CONFIG).also())
                .containsExactlyInAnyOrder(Also.values());
        assertThat(RunRules.of(run(Part.PIPELINES, false), asking, CONFIG).also()).isEmpty();
        assertThat(RunRules.of(run(Part.FULL, false), GROUP, CONFIG).also()).isEmpty();
    }

    @Test
    void undoingPutsRolesBackWhereTheyWereLookedAt() {
        Snapshot before = new Snapshot(null, Map.of(), List.of(), List.of(), null, Set.of());

        assertThat(RunRules.undoing(before, GROUP, CONFIG, Removal.NONE).also())
                .containsExactly(Also.ROLES);
    }

    @Test
    void thePartAndTheLimitsAreThoseAskedForAndSet() {
        Rules rules = RunRules.of(run(false), GROUP, CONFIG);

        assertThat(rules.part()).isEqualTo(Part.PIPELINES);
        assertThat(rules.limits().pipelines()).isEqualTo(CONFIG.maxPipelines());
        assertThat(rules.closingNames()).isEqualTo(CONFIG.closingNames());
    }

    @Test
    void undoingCountsAllThatWasLookedAtAndRemovesOnlyWhatWasMade() {
        Removal made = new Removal.Only(Set.of());
        Rules rules = RunRules.undoing(Snapshot.NOTHING, GROUP, CONFIG, made);

        assertThat(rules.selection()).isEqualTo(Selection.ALL);
        assertThat(rules.removal()).isSameAs(made);
        assertThat(rules.part()).isEqualTo(Part.CUSTOM_FIELDS);
    }

    private static Run run(boolean allowDelete) {
        return run(Part.PIPELINES, allowDelete);
    }

    private static Run run(Part part, boolean allowDelete) {
        return new Run(
                UUID.randomUUID(),
                GROUP.id(),
                null,
                part,
                false,
                allowDelete,
                Cause.API,
                null,
                Run.State.RUNNING,
                false,
                null,
                "matriz",
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
