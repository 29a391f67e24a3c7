package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Definition;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.snapshot.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that accounts of a group have and their master has not.
 *
 * @param same {@link Sameness}
 * @param scope of tabs, fields and options
 * @param owner the pipeline of a stage, the field of an option
 * @param begun null while nobody tried to make it in the master
 * @param decision null while it is open, or gone
 * @param sightings the oldest first
 */
public record Proposal(
        UUID id,
        String group,
        Kind kind,
        String same,
        String name,
        @Nullable Scope scope,
        @Nullable String owner,
        State state,
        Instant firstSeen,
        @Nullable Begun begun,
        @Nullable Decision decision,
        List<Sighting> sightings) {

    public Proposal {
        sightings = List.copyOf(sightings);
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** It is in the master. */
        PROMOTED,
        /** Somebody does not want it; it comes back when it is another. */
        DISMISSED,
        /** No account has it any more, or the master has it without us. */
        GONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody had it made in the master, from this account; perhaps it was. */
    public record Begun(String account, String by, Instant at) {}

    /**
     * @param master in which account it is now; null when it is not
     * @param masterId as which thing; null when it is not
     */
    public record Decision(
            String by, Instant at, @Nullable String master, @Nullable String masterId) {}

    /**
     * @param thing the account's id of it, as in {@link dev.ponte.sync.plan.Link#target}
     * @param lastSeen as of a day
     */
    public record Sighting(
            String account,
            String thing,
            Definition definition,
            Instant firstSeen,
            Instant lastSeen) {}

    /** Whether it can still be promoted: what was dismissed can. */
    public boolean undecided() {
        return state == State.OPEN || state == State.DISMISSED;
    }

    public Optional<Sighting> in(String account) {
        return first(account::equals);
    }

    /** The oldest one in such an account. */
    public Optional<Sighting> first(Predicate<String> accounts) {
        return sightings.stream().filter(it -> accounts.test(it.account())).findFirst();
    }
}
