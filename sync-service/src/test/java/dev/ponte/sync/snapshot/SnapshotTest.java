package dev.ponte.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final FieldSet FIELDS = new FieldSet(List.of(field()), null);
    private static final FieldSet TABS =
            new FieldSet(null, List.of(new GroupState("leads_1", "IA", 1, false)));

    @Test
    void tabs_and_fields_that_are_read_one_after_the_other_are_both_there() {
        assertThat(of(FIELDS).updated(of(TABS)))
                .isEqualTo(of(TABS).updated(of(FIELDS)))
                .isEqualTo(of(new FieldSet(FIELDS.fields(), TABS.groups())));
    }

    @Test
    void what_is_read_again_takes_the_place_of_what_was_read() {
        Snapshot later = of(new FieldSet(List.of(), null));

        Snapshot now = of(FIELDS).updated(of(TABS)).updated(later);

        assertThat(now).isEqualTo(of(new FieldSet(List.of(), TABS.groups())));
    }

    @Test
    void what_was_refused_counts_until_it_is_shown() {
        Snapshot refused = Snapshot.ofRefused(Also.ROLES);
        Snapshot shown = Snapshot.ofRoles(List.of());

        assertThat(refused.has(Also.ROLES)).isFalse();
        assertThat(of(FIELDS).updated(refused).refused()).containsExactly(Also.ROLES);
        assertThat(refused.updated(shown)).isEqualTo(shown);
    }

    private static Snapshot of(FieldSet leads) {
        return new Snapshot(null, Map.of(Scope.LEADS, leads));
    }

    private static FieldState field() {
        return new FieldState(
                1, "Placa", "text", null, 510, false, null, List.of(), Set.of(), Set.of(), null,
                null, false);
    }
}
