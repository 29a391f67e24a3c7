package dev.ponte.sync.snapshot;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two snapshots are the same: SHA-256 over their JSON in one form, whatever the order
 * things were read in and however others write JSON. Pure.
 */
public final class SnapshotHash {

    private static final int SHORT = 12;

    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private SnapshotHash() {}

    /** 64 hexadecimal digits. */
    public static String of(Snapshot snapshot) {
        String text = new SnapshotJson(CANONICAL).write(inOrder(snapshot));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The beginning of the hash, for people: which version of an account's setup it is. */
    public static String version(Snapshot snapshot) {
        return of(snapshot).substring(0, SHORT);
    }

    private static Snapshot inOrder(Snapshot snapshot) {
        Map<Scope, FieldSet> fields = new EnumMap<>(Scope.class);
        snapshot.fields().forEach((scope, set) -> fields.put(scope, inOrder(set)));
        return new Snapshot(
                snapshot.pipelines() == null
                        ? null
                        : snapshot.pipelines().stream()
                                .map(SnapshotHash::inOrder)
                                .sorted(Comparator.comparingLong(PipelineState::id))
                                .toList(),
                fields,
                sortedOrNull(snapshot.roles(), Comparator.comparingLong(RoleState::id)),
                sortedOrNull(snapshot.taskTypes(), Comparator.naturalOrder()),
                sortedOrNull(snapshot.lossReasons(), Comparator.naturalOrder()),
                snapshot.refused());
    }

    private static <T> @Nullable List<T> sortedOrNull(
            @Nullable List<T> things, Comparator<? super T> order) {
        return things == null ? null : sorted(things, order);
    }

    private static PipelineState inOrder(PipelineState pipeline) {
        return new PipelineState(
                pipeline.id(),
                pipeline.name(),
                pipeline.main(),
                pipeline.unsortedOn(),
                pipeline.archived(),
                pipeline.sort(),
                sorted(pipeline.stages(), Comparator.comparingLong(StageState::id)));
    }

    private static FieldSet inOrder(FieldSet set) {
        return new FieldSet(
                set.fields() == null
                        ? null
                        : sorted(
                                set.allFields().stream().map(SnapshotHash::inOrder).toList(),
                                Comparator.comparingLong(FieldState::id)),
                set.groups() == null
                        ? null
                        : sorted(set.groups(), Comparator.comparing(GroupState::id)));
    }

    private static FieldState inOrder(FieldState field) {
        return new FieldState(
                field.id(),
                field.name(),
                field.type(),
                field.code(),
                field.sort(),
                field.apiOnly(),
                field.groupId(),
                sorted(field.choices(), Comparator.comparingLong(Choice::id)),
                field.required(),
                field.hidden(),
                field.remind(),
                field.currency(),
                field.predefined());
    }

    private static <T> List<T> sorted(List<T> things, Comparator<? super T> order) {
        return things.stream().sorted(order).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
