package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.StageRight;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One call that changes an account. What the master has too is named by the master's ids, and found
 * in the account by an {@link IdMap} when the step's turn comes: a step may so name what an earlier
 * one creates. What is removed is named by the account's own id. Null is what stays as it is.
 */
public sealed interface Step {

    /** What it does, thing by thing. */
    List<Change> changes();

    record CreatePipelines(List<NewPipeline> pipelines, List<Change> changes) implements Step {}

    /**
     * @param won name of that stage; null for Kommo's own
     */
    record NewPipeline(
            long source,
            String name,
            boolean main,
            boolean unsortedOn,
            long sort,
            List<NewStage> stages,
            @Nullable String won,
            @Nullable String lost) {}

    /**
     * @param color one that Kommo takes; empty for Kommo's choice
     * @param sort where it goes, among the numbers that the account's stages have
     */
    record NewStage(long source, String name, String color, long sort) {}

    /**
     * @param main whether it becomes the main one
     */
    record ChangePipeline(
            long source,
            @Nullable String name,
            @Nullable Boolean unsortedOn,
            boolean main,
            @Nullable Long sort,
            List<Change> changes)
            implements Step {}

    record CreateStages(long pipeline, List<NewStage> stages, List<Change> changes)
            implements Step {}

    record ChangeStage(
            StageKey source,
            @Nullable String name,
            @Nullable String color,
            @Nullable Long sort,
            List<Change> changes)
            implements Step {}

    record CreateGroups(Scope scope, List<NewGroup> groups, List<Change> changes) implements Step {}

    record NewGroup(String source, String name, long sort) {}

    record ChangeGroup(
            Scope scope,
            String source,
            @Nullable String name,
            @Nullable Long sort,
            List<Change> changes)
            implements Step {}

    record CreateFields(Scope scope, List<NewField> fields, List<Change> changes) implements Step {}

    /**
     * @param group the master's tab; null for the first
     * @param required the master's stages
     */
    record NewField(
            long source,
            String name,
            String type,
            @Nullable String code,
            long sort,
            boolean apiOnly,
            @Nullable String group,
            List<Option> options,
            Set<StageKey> required,
            Set<StageKey> hidden,
            @Nullable String remind,
            @Nullable String currency) {

        /** The same at another place. */
        public NewField at(long place) {
            return new NewField(
                    source, name, type, code, place, apiOnly, group, options, required, hidden,
                    remind, currency);
        }
    }

    /**
     * @param source the master's; null for one that only the account has, and keeps
     * @param target the account's; null for a new one
     */
    record Option(
            @Nullable Long source,
            @Nullable Long target,
            String value,
            long sort,
            @Nullable String code) {}

    record ChangeFields(Scope scope, List<FieldChange> fields, List<Change> changes)
            implements Step {}

    /**
     * @param options all of them: those left out are lost
     */
    record FieldChange(
            long source,
            @Nullable String name,
            @Nullable String code,
            @Nullable Long sort,
            @Nullable Boolean apiOnly,
            @Nullable Tab group,
            @Nullable List<Option> options,
            @Nullable Stages required,
            @Nullable Stages hidden,
            @Nullable String remind,
            @Nullable String currency) {

        /** Whether anything changes. */
        boolean isEmpty() {
            return name == null
                    && code == null
                    && sort == null
                    && apiOnly == null
                    && group == null
                    && options == null
                    && required == null
                    && hidden == null
                    && remind == null
                    && currency == null;
        }
    }

    /**
     * @param source the master's tab; null for the first
     */
    record Tab(@Nullable String source) {}

    /**
     * @param sources the master's
     * @param kept the account's own, which the master knows nothing of
     */
    record Stages(Set<StageKey> sources, Set<StageKey> kept) {}

    record CreateRoles(List<NewRole> roles, List<Change> changes) implements Step {}

    record NewRole(long source, String name, RoleRights rights) {}

    record ChangeRole(
            long source, @Nullable String name, @Nullable RoleRights rights, List<Change> changes)
            implements Step {}

    /**
     * @param actions letters by action, by what they are done to
     * @param stages null: nothing is said of stages
     */
    record RoleRights(
            SortedMap<String, SortedMap<String, String>> actions,
            SortedMap<String, Boolean> access,
            @Nullable StageRights stages) {}

    /**
     * @param sources of the master's stages
     * @param kept of the account's own, which the master knows nothing of
     */
    record StageRights(List<StageRight> sources, List<StageRight> kept) {}

    record DeleteField(Scope scope, long id, List<Change> changes) implements Step {}

    record DeleteGroup(Scope scope, String id, List<Change> changes) implements Step {}

    record DeleteStage(long pipelineId, long id, List<Change> changes) implements Step {}

    record DeletePipeline(long id, List<Change> changes) implements Step {}

    record DeleteRole(long id, List<Change> changes) implements Step {}
}
