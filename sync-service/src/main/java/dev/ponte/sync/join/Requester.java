package dev.ponte.sync.join;

import dev.ponte.sync.kommo.Rights;
import java.util.function.Predicate;

/**
 * Who asks.
 *
 * @param sees which accounts are open to the one who asks
 * @param rights what crm-connector is shown
 */
public record Requester(Predicate<String> sees, Rights rights) {}
