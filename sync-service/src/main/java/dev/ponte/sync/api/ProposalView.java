package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.plan.Change;
import dev.ponte.sync.plan.Definition;
import dev.ponte.sync.propose.Promotion;
import dev.ponte.sync.propose.Proposal;
import dev.ponte.sync.propose.Proposal.Decision;
import dev.ponte.sync.propose.Proposal.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that accounts have and their master has not.
 *
 * @param kind {@code pipeline}, {@code stage}, {@code group} (a tab), {@code field}, {@code choice}
 * @param name as the first of {@code accounts} has it
 * @param of the pipeline of a stage, the field of an option; null for others
 * @param scope {@code leads}, {@code contacts}, {@code companies}; null for pipelines and stages
 * @param state {@code open}, {@code promoted}, {@code dismissed}, {@code gone}
 * @param accounts that have it and are open to who asks
 * @param lastSeen as of a day
 * @param decidedBy null while nobody did
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProposalView(
        UUID id,
        String group,
        String kind,
        String name,
        @Nullable String of,
        @Nullable String scope,
        String state,
        List<String> accounts,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ProposalView of(Proposal proposal, Predicate<String> sees) {
        List<Sighting> open =
                proposal.sightings().stream().filter(it -> sees.test(it.account())).toList();
        Decision decision = proposal.decision();
        return new ProposalView(
                proposal.id(),
                proposal.group(),
                proposal.kind().code(),
                open.stream().map(it -> it.definition().name()).findFirst().orElse(proposal.name()),
                proposal.owner(),
                proposal.scope() == null ? null : proposal.scope().code(),
                proposal.state().code(),
                open.stream().map(Sighting::account).toList(),
                proposal.firstSeen(),
                open.stream()
                        .map(Sighting::lastSeen)
                        .max(Comparator.naturalOrder())
                        .orElse(proposal.firstSeen()),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at());
    }

    /**
     * @param next for the parameter {@code after}; null at the end
     */
    public record ProposalList(List<ProposalView> proposals, @Nullable String next) {}

    /**
     * With what it is, and what promoting it would do.
     *
     * @param found what it is in each account
     * @param preview of the first account, or of the one that was asked for; null when the master
     *     is not open to who asks, or nothing is to be decided
     * @param master in which account it is now; null when it was not promoted
     * @param masterId Kommo's id of it there
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Detail(
            ProposalView proposal,
            List<FoundView> found,
            @Nullable PreviewView preview,
            @Nullable String master,
            @Nullable String masterId) {

        static Detail of(Proposal proposal, @Nullable PreviewView preview, Predicate<String> sees) {
            Decision decision = proposal.decision();
            return new Detail(
                    ProposalView.of(proposal, sees),
                    proposal.sightings().stream()
                            .filter(it -> sees.test(it.account()))
                            .map(FoundView::of)
                            .toList(),
                    preview,
                    decision == null ? null : decision.master(),
                    decision == null ? null : decision.masterId());
        }
    }

    /**
     * @param thing Kommo's id of it in the account, with the scope before that of a tab
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FoundView(
            String account,
            String thing,
            Definition definition,
            Instant firstSeen,
            Instant lastSeen) {

        static FoundView of(Sighting sighting) {
            return new FoundView(
                    sighting.account(),
                    sighting.thing(),
                    sighting.definition(),
                    sighting.firstSeen(),
                    sighting.lastSeen());
        }
    }

    /**
     * What would be done in the master, as both accounts are now.
     *
     * @param possible whether nothing stands against it
     * @param reason what does, a stable code; null for nothing
     * @param row the master's stages or options as they would be
     */
    public record PreviewView(
            String account,
            boolean possible,
            @Nullable String reason,
            List<Change> changes,
            List<String> row) {

        static PreviewView of(String account, Promotion promotion) {
            return switch (promotion) {
                case Promotion.Possible it ->
                        new PreviewView(account, true, null, it.plan().changes(), it.row());
                case Promotion.Blocked(String reason) -> not(account, reason);
                case Promotion.There _ -> not(account, "in_master");
                case Promotion.Gone _ -> not(account, "gone");
            };
        }

        static PreviewView not(String account, String reason) {
            return new PreviewView(account, false, reason, List.of(), List.of());
        }
    }
}
