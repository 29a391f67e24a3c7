package dev.ponte.sync.apply;

import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.snapshot.Snapshot;

/**
 * One account that shall be made alike.
 *
 * @param known which thing of the account is which of those wanted
 * @param dryRun whether only to plan
 */
public record Task(
        KommoAccount account, Snapshot desired, IdMap known, Rules rules, boolean dryRun) {}
