package dev.ponte.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each list costs a call: only those are read that matter. */
class WantedTest {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    @Test
    void ofAMasterWithoutFieldsOnlyPipelines() {
        assertThat(Wanted.of(master(Scope.LEADS), true, ALL, Set.of(), false))
                .isEqualTo(new Wanted(true, Set.of(), Set.of()));
    }

    @Test
    void fieldsOnlyOfWhatTheMasterHasFieldsOf() {
        assertThat(
                        Wanted.of(
                                master(Scope.CONTACTS, field(null, false, false)),
                                true,
                                ALL,
                                Set.of(),
                                false))
                .isEqualTo(new Wanted(true, Set.of(Scope.CONTACTS), Set.of()));
    }

    @Test
    void tabsWhereAFieldStandsInOne() {
        assertThat(
                        Wanted.of(
                                        master(Scope.LEADS, field("leads_1", false, false)),
                                        true,
                                        ALL,
                                        Set.of(),
                                        false)
                                .groups())
                .containsExactly(Scope.LEADS);
    }

    @Test
    void pipelinesAlsoWhereOnlyFieldsAreReplicatedThatNameStages() {
        assertThat(
                        Wanted.of(
                                        master(Scope.LEADS, field(null, true, false)),
                                        false,
                                        ALL,
                                        Set.of(),
                                        false)
                                .pipelines())
                .isTrue();
        assertThat(
                        Wanted.of(
                                        master(Scope.LEADS, field(null, false, false)),
                                        false,
                                        ALL,
                                        Set.of(),
                                        false)
                                .pipelines())
                .isFalse();
    }

    @Test
    void kommosOwnFieldsAreNoReason() {
        assertThat(
                        Wanted.of(
                                master(Scope.LEADS, field("leads_1", true, true)),
                                false,
                                ALL,
                                Set.of(),
                                false))
                .isEqualTo(Wanted.NOTHING);
    }

    @Test
    void everythingThatWasReadOfTheMasterWhereThingsAreRemoved() {
        assertThat(Wanted.of(master(Scope.LEADS), true, ALL, Set.of(), true))
                .isEqualTo(new Wanted(true, Set.of(Scope.LEADS), Set.of(Scope.LEADS)));
    }

    @Test
    void notWhatNobodyReplicates() {
        assertThat(
                        Wanted.of(
                                master(Scope.LEADS, field("leads_1", true, false)),
                                true,
                                Set.of(Scope.COMPANIES),
                                Set.of(),
                                true))
                .isEqualTo(new Wanted(true, Set.of(), Set.of()));
    }

    @Test
    void whatAGroupAsksForWhereTheMasterCouldBeRead() {
        Snapshot master =
                new Snapshot(
                        List.of(),
                        Map.of(),
                        List.of(),
                        null,
                        List.of("Preço"),
                        Set.of(Also.TASK_TYPES));

        Wanted wanted = Wanted.of(master, true, Set.of(), EnumSet.allOf(Also.class), false);

        assertThat(wanted.also()).containsExactlyInAnyOrder(Also.ROLES, Also.LOSS_REASONS);
        assertThat(wanted.lists()).isEqualTo(3);
        assertThat(Wanted.of(master, true, Set.of(), Set.of(), true).lists()).isEqualTo(1);
    }

    @Test
    void bothMeansWhatIsInBoth() {
        assertThat(
                        new Wanted(true, ALL, Set.of(Scope.LEADS))
                                .and(new Wanted(false, Set.of(Scope.LEADS), ALL)))
                .isEqualTo(new Wanted(false, Set.of(Scope.LEADS), Set.of(Scope.LEADS)));
    }

    private static Snapshot master(Scope scope, FieldState... fields) {
        return new Snapshot(List.of(), Map.of(scope, new FieldSet(List.of(fields), List.of())));
    }

    private static FieldState field(@Nullable String group, boolean required, boolean predefined) {
        return new FieldState(
                1,
                "Canal",
                "text",
                null,
                510,
                false,
                group,
                List.of(),
                required ? Set.of(new StageKey(1, 2)) : Set.of(),
                Set.of(),
                null,
                null,
                predefined);
    }
}
