package dev.ponte.sync.snapshot;

import dev.ponte.kommo.account.Account.TaskType;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.lead.LossReason;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.pipeline.Status;
import dev.ponte.kommo.user.Role;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From Kommo's records to comparable ones. Pure. */
public final class Normal {

    private static final String NOT_A_GROUP_OF_FIELDS = "linked_group";
    private static final String FIRST_GROUP = "default";

    /** Kommo's own have small numbers, people's large ones. UNCONFIRMED where the border is. */
    private static final long KOMMOS_LAST_TASK_TYPE = 1000;

    private Normal() {}

    public static List<PipelineState> pipelines(List<Pipeline> pipelines) {
        return pipelines.stream()
                .map(Normal::pipeline)
                .sorted(
                        Comparator.comparingLong(PipelineState::sort)
                                .thenComparingLong(PipelineState::id))
                .toList();
    }

    private static PipelineState pipeline(Pipeline pipeline) {
        return new PipelineState(
                pipeline.id(),
                text(pipeline.name()),
                pipeline.isMain(),
                pipeline.isUnsortedOn(),
                pipeline.isArchive(),
                number(pipeline.sort()),
                pipeline.statuses().stream()
                        .map(Normal::stage)
                        .sorted(
                                Comparator.comparing(StageState::kind)
                                        .thenComparingLong(StageState::sort)
                                        .thenComparingLong(StageState::id))
                        .toList());
    }

    private static StageState stage(Status status) {
        return new StageState(
                status.id(),
                text(status.name()),
                kind(status),
                text(status.color()).toLowerCase(Locale.ROOT),
                number(status.sort()));
    }

    private static StageKind kind(Status status) {
        if (status.incoming()) {
            return StageKind.INCOMING;
        }
        if (status.won()) {
            return StageKind.WON;
        }
        return status.lost() ? StageKind.LOST : StageKind.ORDINARY;
    }

    public static List<FieldState> fields(List<CustomField> fields) {
        return fields.stream()
                .map(Normal::field)
                .sorted(
                        Comparator.comparingLong(FieldState::sort)
                                .thenComparingLong(FieldState::id))
                .toList();
    }

    private static FieldState field(CustomField field) {
        return new FieldState(
                field.id(),
                text(field.name()),
                text(field.type()),
                blankToNull(field.code()),
                number(field.sort()),
                Boolean.TRUE.equals(field.isApiOnly()),
                FIRST_GROUP.equals(field.groupId()) ? null : blankToNull(field.groupId()),
                choices(field.enums()),
                new HashSet<StageKey>(field.requiredStatuses()),
                new HashSet<StageKey>(field.hiddenStatuses()),
                blankToNull(field.remind()),
                blankToNull(field.currency()),
                kommosOwn(field));
    }

    private static boolean kommosOwn(CustomField field) {
        return Boolean.TRUE.equals(field.isComputed())
                || (field.isPredefined() == null
                        ? Boolean.FALSE.equals(field.isDeletable())
                        : field.isPredefined());
    }

    private static List<Choice> choices(List<CustomField.Option> options) {
        return options.stream()
                .filter(option -> option.id() != null)
                .map(
                        option ->
                                new Choice(
                                        Objects.requireNonNull(option.id()),
                                        text(option.value()),
                                        number(option.sort()),
                                        blankToNull(option.code())))
                .sorted(Comparator.comparingLong(Choice::sort).thenComparingLong(Choice::id))
                .toList();
    }

    /** Without the tabs of products, which hold no fields. */
    public static List<GroupState> groups(List<FieldGroup> groups) {
        return groups.stream()
                .filter(group -> !NOT_A_GROUP_OF_FIELDS.equals(group.type()))
                .map(
                        group ->
                                new GroupState(
                                        group.id(),
                                        text(group.name()),
                                        number(group.sort()),
                                        group.isPredefined()))
                .sorted(Comparator.comparingLong(GroupState::sort).thenComparing(GroupState::id))
                .toList();
    }

    /** By their ids, as Kommo shows them in no order of its own. */
    public static List<RoleState> roles(List<Role> roles) {
        return roles.stream()
                .map(NormalRights::role)
                .sorted(Comparator.comparingLong(RoleState::id))
                .toList();
    }

    /** Names of those that people made: Kommo's own are everywhere, in the account's language. */
    public static List<String> taskTypes(List<TaskType> types) {
        return types.stream()
                .filter(
                        type ->
                                type.id() > KOMMOS_LAST_TASK_TYPE
                                        || blankToNull(type.code()) == null)
                .map(type -> text(type.name()))
                .toList();
    }

    public static List<String> lossReasons(List<LossReason> reasons) {
        return reasons.stream().map(reason -> text(reason.name())).toList();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
