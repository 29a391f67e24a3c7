package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.propose.Proposal;
import dev.ponte.sync.propose.Proposal.Sighting;
import dev.ponte.sync.propose.Proposals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The proposals that the one who asks may know of. */
@RequestScoped
class KnownProposals {

    private final Proposals proposals;
    private final Members members;
    private final Asking asking;

    KnownProposals(Proposals proposals, Members members, Asking asking) {
        this.proposals = proposals;
        this.members = members;
        this.asking = asking;
    }

    /**
     * A proposal as one account has it.
     *
     * @param master of its group; null while there is none
     */
    record Known(Proposal proposal, Sighting from, @Nullable String master) {

        /**
         * @throws ProblemException 409 when there is none
         */
        String masterOrRefused() {
            if (master == null) {
                throw new ProblemException(RunProblem.NO_MASTER);
            }
            return master;
        }
    }

    /**
     * @param account as which one has it; null for the first that is open to the caller
     * @throws ProblemException 404 when there is none, or none of an account that is open; 403 when
     *     that account is not
     */
    Uni<Known> mine(String id, @Nullable String account) {
        Predicate<String> sees = asking.requester().sees();
        if (account != null && !sees.test(account)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
        return proposals
                .find(parsed(id))
                .map(found -> found.orElseThrow(KnownProposals::notFound))
                .chain(proposal -> known(proposal, account == null ? sees : account::equals));
    }

    private Uni<Known> known(Proposal proposal, Predicate<String> accounts) {
        Sighting from = proposal.first(accounts).orElseThrow(KnownProposals::notFound);
        return members.master(proposal.group())
                .map(it -> new Known(proposal, from, it.map(Member::account).orElse(null)));
    }

    /** What is decided about the master takes that the master is open, too. */
    Uni<Known> toDecide(String id, @Nullable String account) {
        Predicate<String> sees = asking.requester().sees();
        return mine(id, account)
                .invoke(
                        known -> {
                            if (!sees.test(known.masterOrRefused())) {
                                throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
                            }
                        });
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List them with GET /api/sync/proposals",
                        "Veja a lista em GET /api/sync/proposals"));
    }
}
