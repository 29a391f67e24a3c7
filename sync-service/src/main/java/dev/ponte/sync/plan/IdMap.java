package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which thing of an account each thing of the master is, as far as known. */
public final class IdMap {

    /** Nothing is known. */
    public static final IdMap EMPTY = new IdMap(Map.of());

    private record Source(Kind kind, String id) {}

    private final Map<Source, String> targets;

    private IdMap(Map<Source, String> targets) {
        this.targets = Collections.unmodifiableMap(targets);
    }

    public static IdMap of(Collection<Link> links) {
        return EMPTY.with(links);
    }

    /**
     * Each thing is itself: what leads an account back to what it was like.
     *
     * @param before what the account was like. Tabs that were not read are those that fields name
     */
    public static IdMap identity(Snapshot before) {
        List<Link> links = new ArrayList<>();
        for (PipelineState pipeline : before.allPipelines()) {
            links.add(Link.of(Kind.PIPELINE, pipeline.id(), pipeline.id()));
            pipeline.stages().stream()
                    .filter(stage -> !closing(stage.id()))
                    .forEach(stage -> links.add(Link.of(Kind.STAGE, stage.id(), stage.id())));
        }
        before.fields().forEach((scope, set) -> identity(scope, set, links));
        before.allRoles().forEach(role -> links.add(Link.of(Kind.ROLE, role.id(), role.id())));
        return of(links);
    }

    private static void identity(Scope scope, FieldSet set, List<Link> links) {
        set.customGroups().forEach(group -> links.add(Link.ofGroup(scope, group.id(), group.id())));
        for (FieldState field : set.custom()) {
            links.add(Link.of(Kind.FIELD, field.id(), field.id()));
            if (field.groupId() != null) {
                links.add(Link.ofGroup(scope, field.groupId(), field.groupId()));
            }
            field.choices()
                    .forEach(choice -> links.add(Link.of(Kind.CHOICE, choice.id(), choice.id())));
        }
    }

    /** The same and more; a later link of the same thing counts. */
    public IdMap with(Collection<Link> links) {
        Map<Source, String> more = new LinkedHashMap<>(targets);
        links.forEach(link -> more.put(new Source(link.kind(), link.source()), link.target()));
        return new IdMap(more);
    }

    /** Only what the master still has. */
    public IdMap within(Snapshot master) {
        Set<Source> there = identity(master).targets.keySet();
        Map<Source, String> left = new LinkedHashMap<>(targets);
        left.keySet().retainAll(there);
        return new IdMap(left);
    }

    /** From the account's things to the master's. */
    public IdMap reversed() {
        return of(
                links().stream()
                        .map(link -> new Link(link.kind(), link.target(), link.source()))
                        .toList());
    }

    public List<Link> links() {
        return targets.entrySet().stream()
                .map(each -> new Link(each.getKey().kind(), each.getKey().id(), each.getValue()))
                .toList();
    }

    /** Whether exactly that is known already. */
    public boolean knows(Link link) {
        return link.target().equals(targets.get(new Source(link.kind(), link.source())));
    }

    /** Ids as in {@link Link}. */
    public Optional<String> target(Kind kind, String source) {
        return Optional.ofNullable(targets.get(new Source(kind, source)));
    }

    public Optional<Long> find(Kind kind, long source) {
        return target(kind, String.valueOf(source)).map(Long::valueOf);
    }

    /** Whether that thing of the account is known to be that one of the master's. */
    boolean links(Kind kind, long source, long target) {
        return find(kind, source).filter(id -> id == target).isPresent();
    }

    /**
     * @throws UnknownTargetException when it is not in the account yet
     */
    public long get(Kind kind, long source) {
        return find(kind, source)
                .orElseThrow(() -> new UnknownTargetException(kind, String.valueOf(source)));
    }

    /** A stage of the account: won and lost have the same id everywhere. */
    public Optional<StageKey> findStage(StageKey source) {
        return find(Kind.PIPELINE, source.pipelineId())
                .flatMap(
                        pipeline ->
                                closing(source.statusId())
                                        ? Optional.of(new StageKey(pipeline, source.statusId()))
                                        : find(Kind.STAGE, source.statusId())
                                                .map(stage -> new StageKey(pipeline, stage)));
    }

    /**
     * @throws UnknownTargetException when it is not in the account yet
     */
    public StageKey stage(StageKey source) {
        return findStage(source)
                .orElseThrow(
                        () ->
                                new UnknownTargetException(
                                        Kind.STAGE, String.valueOf(source.statusId())));
    }

    /** Empty when the tab is not in the account. */
    public Optional<String> findGroup(Scope scope, String source) {
        return Optional.ofNullable(targets.get(new Source(Kind.GROUP, Link.group(scope, source))))
                .map(target -> target.substring(target.indexOf('/') + 1));
    }

    /**
     * The tab in the account; null, the first one, is the same everywhere.
     *
     * @throws UnknownTargetException when it is not in the account yet
     */
    public @Nullable String group(Scope scope, @Nullable String source) {
        return source == null
                ? null
                : findGroup(scope, source)
                        .orElseThrow(() -> new UnknownTargetException(Kind.GROUP, source));
    }

    /** Whether every pipeline has a stage of this id. */
    static boolean closing(long statusId) {
        return statusId == StageKey.WON || statusId == StageKey.LOST;
    }
}
