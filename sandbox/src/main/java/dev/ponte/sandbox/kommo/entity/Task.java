package dev.ponte.sandbox.kommo.entity;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do.
 *
 * @param on what it hangs on; null = on nothing
 * @param result what came of it, or null
 */
record Task(
        long id,
        @Nullable EntityType on,
        long entityId,
        String text,
        long completeTill,
        int taskType,
        long responsible,
        long duration,
        boolean completed,
        @Nullable String result,
        long createdBy,
        long updatedBy,
        long createdAt,
        long updatedAt) {}
