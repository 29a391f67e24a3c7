package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Sighting;
import dev.ponte.sync.propose.Proposal.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written after a look at an account; nothing, when it is as it was. Pure.
 *
 * @param fresh proposals that nobody made before
 * @param seen in this account: new, changed, or not written down for a day
 * @param reopened to be decided again
 * @param left no longer in this account, but in others
 * @param gone in no account any more
 * @param finished were begun to be made in the master, and are there: the master's id of each
 */
record Upkeep(
        List<Found> fresh,
        List<Found> seen,
        List<UUID> reopened,
        List<UUID> left,
        List<UUID> gone,
        Map<Proposal, String> finished) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Something of the account that the master has not. */
    record Found(String same, Extra extra) {

        static Found of(Extra extra) {
            return new Found(Sameness.of(extra), extra);
        }

        private Key key() {
            return new Key(extra.kind(), same);
        }
    }

    private record Key(Kind kind, String same) {}

    /**
     * @param known those of the group that are in the account, or that it has now
     */
    static Upkeep of(String account, Beside beside, List<Proposal> known, Instant now) {
        Upkeep upkeep = new Upkeep();
        Map<Key, Found> found = new LinkedHashMap<>();
        for (Extra extra : beside.extras()) {
            Found each = Found.of(extra);
            found.putIfAbsent(each.key(), each);
        }
        Map<Key, Proposal> proposals = new LinkedHashMap<>();
        known.forEach(it -> proposals.put(new Key(it.kind(), it.same()), it));
        found.forEach((key, each) -> upkeep.found(account, each, proposals.get(key), now));
        proposals.forEach(
                (key, proposal) -> {
                    if (!found.containsKey(key) && beside.covers(key.kind(), proposal.scope())) {
                        upkeep.missed(account, proposal, beside);
                    }
                });
        return upkeep;
    }

    private Upkeep() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    private void found(String account, Found found, @Nullable Proposal proposal, Instant now) {
        if (proposal == null) {
            fresh.add(found);
            seen.add(found);
            return;
        }
        Sighting before = proposal.in(account).orElse(null);
        if (before == null
                || !isThat(before, found)
                || before.lastSeen().isBefore(now.minus(DAY))) {
            seen.add(found);
        }
        boolean again =
                switch (proposal.state()) {
                    case OPEN -> false;
                    case GONE, PROMOTED -> true;
                    case DISMISSED -> isAnother(proposal, before, found);
                };
        if (again) {
            reopened.add(proposal.id());
        }
    }

    private static boolean isThat(Sighting before, Found found) {
        return before.thing().equals(found.extra().id())
                && before.definition().equals(found.extra().definition());
    }

    /** What was dismissed as one account has it is not proposed by the next that has the same. */
    private static boolean isAnother(Proposal proposal, @Nullable Sighting before, Found found) {
        List<Sighting> dismissed = before == null ? proposal.sightings() : List.of(before);
        return dismissed.stream()
                .noneMatch(it -> it.definition().equals(found.extra().definition()));
    }

    /** What was decided stays, so that it is known when it comes back. */
    private void missed(String account, Proposal proposal, Beside beside) {
        Sighting sighting = proposal.in(account).orElse(null);
        if (sighting == null || proposal.state() != State.OPEN) {
            return;
        }
        Begun begun = proposal.begun();
        String master =
                begun == null || !begun.account().equals(account)
                        ? null
                        : beside.links()
                                .reversed()
                                .target(proposal.kind(), sighting.thing())
                                .orElse(null);
        if (master != null) {
            finished.put(proposal, master);
        } else if (proposal.sightings().size() > 1) {
            left.add(proposal.id());
        } else {
            gone.add(proposal.id());
        }
    }

    boolean isEmpty() {
        return seen.isEmpty()
                && reopened.isEmpty()
                && left.isEmpty()
                && gone.isEmpty()
                && finished.isEmpty();
    }
}
