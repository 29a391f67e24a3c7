package dev.ponte.sync.notify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a run that is over. Pure.
 *
 * @param stories at most one of each kind
 * @param told what is told with them of accounts, by subject: not to be told again
 * @param healed subjects that are to be told of anew when it happens again
 */
record Telling(List<Story> stories, Map<String, String> told, List<String> healed) {

    private static final Set<String> ALIKE = Set.of("UNCHANGED", "CONVERGED");

    /**
     * @param state as the run names it
     */
    record Over(
            UUID id,
            String group,
            boolean dryRun,
            boolean undo,
            String state,
            @Nullable String error) {

        private String subject() {
            return "group:" + group;
        }
    }

    /**
     * @param fingerprint the same as long as the same is to be done
     */
    record Seen(
            String account,
            String name,
            String state,
            @Nullable String error,
            int differences,
            String fingerprint) {

        private boolean drifts() {
            return state.equals("BLOCKED") || (state.equals("PLANNED") && differences > 0);
        }

        private boolean alike() {
            return ALIKE.contains(state);
        }

        private String mark() {
            return state + "/" + error + "/" + fingerprint;
        }

        private Story.Account told() {
            return new Story.Account(name, error, differences);
        }
    }

    /**
     * @param before what was told of these accounts, and of the group, by earlier dry runs
     */
    static Telling of(Over run, List<Seen> accounts, Map<String, String> before) {
        List<String> healed =
                run.undo()
                        ? List.of()
                        : accounts.stream().filter(Seen::alike).map(Seen::account).toList();
        return run.dryRun() && !run.undo()
                ? looked(run, accounts, before, healed)
                : new Telling(done(run, accounts), Map.of(), healed);
    }

    private static List<Story> done(Over run, List<Seen> accounts) {
        if (run.dryRun()) {
            return List.of();
        }
        return switch (run.state()) {
            case "SUCCEEDED" ->
                    List.of(
                            story(
                                    Kind.SUCCEEDED,
                                    run,
                                    accounts,
                                    accounts.stream()
                                            .filter(it -> it.state().equals("CONVERGED"))
                                            .toList()));
            case "PARTIAL", "FAILED" ->
                    List.of(
                            story(
                                    Kind.valueOf(run.state()),
                                    run,
                                    accounts,
                                    accounts.stream().filter(it -> !it.alike()).toList()));
            default -> List.of();
        };
    }

    /** Only what is new: a check each hour must not tell the same each hour. */
    private static Telling looked(
            Over run, List<Seen> accounts, Map<String, String> before, List<String> healed) {
        List<Seen> fresh =
                accounts.stream()
                        .filter(it -> !it.mark().equals(before.get(it.account())))
                        .toList();
        List<Seen> drifting = fresh.stream().filter(Seen::drifts).toList();
        List<Seen> failing = fresh.stream().filter(it -> it.state().equals("FAILED")).toList();
        Map<String, String> told = new HashMap<>();
        drifting.forEach(it -> told.put(it.account(), it.mark()));
        failing.forEach(it -> told.put(it.account(), it.mark()));
        List<String> well = new ArrayList<>(healed);
        boolean broke = false;
        if (run.error() == null) {
            well.add(run.subject());
        } else if (!run.error().equals(before.get(run.subject()))) {
            broke = true;
            told.put(run.subject(), run.error());
        }
        List<Story> stories = new ArrayList<>();
        if (broke || !failing.isEmpty()) {
            stories.add(story(Kind.FAILED, run, accounts, failing));
        }
        if (!drifting.isEmpty()) {
            stories.add(story(Kind.DRIFT, run, accounts, drifting));
        }
        return new Telling(stories, told, well);
    }

    private static Story story(Kind kind, Over run, List<Seen> all, List<Seen> of) {
        return new Story(
                kind,
                run.id(),
                run.dryRun(),
                run.undo(),
                run.error(),
                of.stream().map(Seen::told).toList(),
                all.size());
    }
}
