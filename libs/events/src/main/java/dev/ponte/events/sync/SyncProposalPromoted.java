package dev.ponte.events.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account had was made in its master: the next run brings it to the others.
 *
 * @param kind {@code pipeline}, {@code stage}, {@code group}, {@code field}, {@code choice}
 * @param scope {@code leads}, {@code contacts}, {@code companies}; null for pipelines and stages
 * @param owner the pipeline of a stage, the field of an option; null for others
 * @param account which had it
 * @param masterId Kommo's id of it in the master, with the scope before that of a tab
 * @param promotedBy who said so
 */
public record SyncProposalPromoted(
        UUID proposalId,
        String group,
        String kind,
        String name,
        @Nullable String scope,
        @Nullable String owner,
        String account,
        String master,
        String masterId,
        String promotedBy,
        Instant at)
        implements SyncEvent {}
