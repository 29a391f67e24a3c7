package dev.ponte.sandbox.kommo.config;

import org.jspecify.annotations.Nullable;

/** A choice of a field. */
public record FieldEnum(long id, String value, int sort, @Nullable String code) {}
