package dev.ponte.sync.apply;

import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.SnapshotReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Makes accounts alike, each for itself: what happens to one does not stop the others. */
@ApplicationScoped
public class Replication {

    private final SnapshotReader reader;
    private final ApplyConfig config;

    Replication(SnapshotReader reader, ApplyConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** Never fails on Kommo's account: that is an outcome. It does when the journal does. */
    public Uni<Outcome> replicate(Task task, Journal journal) {
        return new AccountRun(task, journal, reader, config).go();
    }

    /**
     * Carries a plan out once, for somebody who waits for it. Fails with the first step that is
     * refused or has no answer; what was made before stays, and the next look finds it.
     *
     * @param map what the account has
     * @return what was made for what
     */
    public Uni<List<Link>> once(KommoAccount account, Plan plan, IdMap map) {
        return step(new StepCaller(account), plan.steps(), map.with(plan.links()), List.of());
    }

    private static Uni<List<Link>> step(
            StepCaller caller, List<Step> left, IdMap map, List<Link> made) {
        if (left.isEmpty()) {
            return Uni.createFrom().item(made);
        }
        return caller.call(left.getFirst(), map)
                .chain(
                        more ->
                                step(
                                        caller,
                                        left.subList(1, left.size()),
                                        map.with(more),
                                        Stream.concat(made.stream(), more.stream()).toList()));
    }
}
