package dev.ponte.sync.propose;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.sync.SyncProposalPromoted;
import dev.ponte.kit.outbox.OutboxRecord;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Decision;

/** What is announced of proposals: topic {@code ponte.sync.event.v1}. Pure. */
final class ProposalEvents {

    private static final String SOURCE = "/ponte/sync-service";

    private ProposalEvents() {}

    /** The same thing may be promoted again, when the master lost it. */
    static OutboxRecord promoted(Proposal proposal, Begun begun, Decision decision) {
        String master = String.valueOf(decision.master());
        String subject = proposal.id().toString();
        SyncProposalPromoted data =
                new SyncProposalPromoted(
                        proposal.id(),
                        proposal.group(),
                        proposal.kind().code(),
                        proposal.name(),
                        proposal.scope() == null ? null : proposal.scope().code(),
                        proposal.owner(),
                        begun.account(),
                        master,
                        String.valueOf(decision.masterId()),
                        begun.by(),
                        decision.at());
        return new OutboxRecord(
                Topic.SYNC_EVENT,
                subject,
                EventCodec.event(
                        subject + "/promoted/" + decision.masterId(),
                        SOURCE,
                        subject,
                        master,
                        decision.at(),
                        null,
                        data));
    }
}
