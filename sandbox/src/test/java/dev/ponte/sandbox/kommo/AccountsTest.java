package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.kommo.seed.Quirk;
import dev.ponte.sandbox.kommo.seed.Seeder;
import dev.ponte.sandbox.kommo.seed.Seeder.Seeded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hundred and twenty accounts, each different in its own way, and always the same. */
class AccountsTest {
    private final Seeder seeder = new Seeder(31_987_654, "master");

    @Test
    void theSameNumberMakesTheSameAccounts() {
        for (int index : List.of(1, 7, 42, 119)) {
            assertThat(configured(seeder.slave(index, 1, Set.of())))
                    .isEqualTo(configured(seeder.slave(index, 1, Set.of())));
        }
        assertThat(configured(seeder.slave(1, 1, Set.of())))
                .isNotEqualTo(configured(seeder.slave(1, 2, Set.of())));
    }

    @Test
    void noTwoAccountsAreAlike() {
        List<Seeded> slaves = slaves(Set.of());

        assertThat(slaves.stream().map(each -> each.account().id())).doesNotHaveDuplicates();
        assertThat(slaves.stream().map(each -> each.account().subdomain()))
                .doesNotHaveDuplicates()
                .startsWith("slave001", "slave002");
        assertThat(slaves.stream().map(AccountsTest::configured)).doesNotHaveDuplicates();
    }

    @Test
    void everyWayToDifferIsThere() {
        Set<Quirk> seen = EnumSet.noneOf(Quirk.class);
        slaves(Set.of()).forEach(slave -> seen.addAll(slave.quirks()));

        assertThat(seen).containsExactlyInAnyOrder(Quirk.values());
    }

    @Test
    void waysToDifferCanBeLeftOutAndTheRestStays() {
        Seeded with = seeder.slave(13, 1, Set.of());
        Seeded without = seeder.slave(13, 1, Set.of(Quirk.PAUSED));

        assertThat(with.account().paid()).isFalse();
        assertThat(without.account().paid()).isTrue();
        assertThat(configured(without)).isEqualTo(configured(with));
    }

    @Test
    void limitsAreMetAndNotPassed() {
        Office many = new Office(seeder.slave(7, 1, Set.of()));
        Office full = new Office(seeder.slave(11, 1, Set.of()));

        assertThat(many.read("leads/pipelines").path("_total_items").asInt()).isEqualTo(49);
        assertThat(
                        full.configuration.pipelines().all().stream()
                                .mapToInt(pipeline -> pipeline.stages().size())
                                .max())
                .hasValue(100);
    }

    @Test
    void idsOfOneAccountMeanNothingInAnother() {
        Set<Long> seen = new java.util.HashSet<>();
        List<Seeded> all = new ArrayList<>(slaves(Set.of()));
        all.add(seeder.master());

        for (Seeded each : all) {
            each.configuration()
                    .pipelines()
                    .all()
                    .forEach(pipeline -> assertThat(seen.add(pipeline.id())).isTrue());
        }
    }

    private List<Seeded> slaves(Set<Quirk> without) {
        List<Seeded> slaves = new ArrayList<>();
        for (int index = 1; index < 120; index++) {
            slaves.add(seeder.slave(index, 1, without));
        }
        return slaves;
    }

    /** All that is set up, as the API tells it. */
    private static String configured(Seeded seeded) {
        Office office = new Office(seeded);
        JsonNode pipelines = office.read("leads/pipelines");
        JsonNode fields = office.read("leads/custom_fields?limit=250");
        JsonNode groups = office.read("leads/custom_fields/groups");
        return pipelines.toString() + fields + groups;
    }
}
