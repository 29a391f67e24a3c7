package dev.ponte.sync.snapshot;

import org.jspecify.annotations.Nullable;

/** An option of a list. */
public record Choice(long id, String value, long sort, @Nullable String code) {}
