package dev.ponte.sandbox.kommo.hook;

import java.net.URI;
import java.util.List;

/**
 * A destination and what it is told. Its health stays with it when it is changed.
 *
 * @param createdAt seconds
 */
public record Subscription(
        long id,
        URI destination,
        List<String> settings,
        int sort,
        long createdAt,
        long updatedAt,
        long createdBy,
        HookHealth health) {}
