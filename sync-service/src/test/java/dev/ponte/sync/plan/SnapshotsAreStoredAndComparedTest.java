package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.SnapshotHash;
import dev.ponte.sync.snapshot.SnapshotJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotsAreStoredAndComparedTest {

    private final SnapshotJson json = new SnapshotJson(new ObjectMapper());

    static IntStream histories() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatWasWrittenIsReadAsItWas(int seed) {
        Snapshot snapshot = snapshot(seed);
        SnapshotJson sparing =
                new SnapshotJson(
                        JsonMapper.builder()
                                .serializationInclusion(JsonInclude.Include.NON_NULL)
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .build());

        assertThat(json.read(json.write(snapshot))).isEqualTo(snapshot);
        assertThat(sparing.read(sparing.write(snapshot))).isEqualTo(snapshot);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theSameInAnyOrderHasTheSameHash(int seed) {
        Snapshot snapshot = snapshot(seed);

        assertThat(SnapshotHash.of(shuffled(snapshot, new Random(seed))))
                .isEqualTo(SnapshotHash.of(snapshot))
                .matches("[0-9a-f]{64}")
                .startsWith(SnapshotHash.version(snapshot));
        assertThat(SnapshotHash.of(json.read(json.write(snapshot))))
                .isEqualTo(SnapshotHash.of(snapshot));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatIsDifferentHasAnotherHash(int seed) {
        SimulatedAccount account = History.lived(0, new Random(seed), 20);
        String before = SnapshotHash.of(account.snapshot());
        account.change(
                account.pipelines.getFirst().id(),
                each ->
                        new PipelineState(
                                each.id(),
                                each.name() + "!",
                                each.main(),
                                each.unsortedOn(),
                                each.archived(),
                                each.sort(),
                                each.stages()));

        assertThat(SnapshotHash.of(account.snapshot())).isNotEqualTo(before);
    }

    @Test
    void whatWasNotReadIsNotEmpty() {
        Snapshot nothing = Snapshot.NOTHING;
        Snapshot empty = new Snapshot(List.of(), Map.of());

        assertThat(json.read(json.write(nothing))).isEqualTo(nothing);
        assertThat(json.read(json.write(empty))).isEqualTo(empty);
        assertThat(SnapshotHash.of(nothing)).isNotEqualTo(SnapshotHash.of(empty));
    }

    @Test
    void whatNobodyAsksForLeavesNoTrace() {
        assertThat(json.write(Snapshot.NOTHING)).isEqualTo("{\"pipelines\":null,\"fields\":{}}");
        assertThat(SnapshotHash.version(Snapshot.NOTHING)).isEqualTo("17da705bab38");
        Snapshot asked =
                new Snapshot(
                        null, Map.of(), null, List.of("Visita"), List.of(), Set.of(Also.ROLES));

        assertThat(json.read(json.write(asked))).isEqualTo(asked);
        assertThat(SnapshotHash.of(asked)).isNotEqualTo(SnapshotHash.of(Snapshot.NOTHING));
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> json.read("[1]"));
    }

    private static Snapshot snapshot(int seed) {
        return History.lived(0, new Random(seed), 60).snapshot();
    }

    private static Snapshot shuffled(Snapshot snapshot, Random random) {
        Map<Scope, FieldSet> fields = new EnumMap<>(Scope.class);
        snapshot.fields()
                .forEach(
                        (scope, set) ->
                                fields.put(
                                        scope,
                                        new FieldSet(
                                                shuffled(
                                                        set.fields().stream()
                                                                .map(
                                                                        field ->
                                                                                Fields.choosing(
                                                                                        field,
                                                                                        shuffled(
                                                                                                field
                                                                                                        .choices(),
                                                                                                random)))
                                                                .toList(),
                                                        random),
                                                shuffled(set.customGroups(), random))));
        return new Snapshot(
                shuffled(snapshot.allPipelines(), random),
                withGroups(fields, snapshot),
                shuffled(snapshot.allRoles(), random),
                snapshot.taskTypes(),
                snapshot.lossReasons(),
                snapshot.refused());
    }

    private static Map<Scope, FieldSet> withGroups(Map<Scope, FieldSet> fields, Snapshot all) {
        fields.replaceAll(
                (scope, set) -> {
                    var groups = new ArrayList<>(set.customGroups());
                    FieldSet whole = all.fields().get(scope);
                    whole.groups().stream().filter(it -> it.predefined()).forEach(groups::add);
                    return new FieldSet(set.fields(), groups);
                });
        return fields;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
