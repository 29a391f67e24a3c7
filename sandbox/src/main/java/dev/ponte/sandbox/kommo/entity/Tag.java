package dev.ponte.sandbox.kommo.entity;

import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @param color six hex digits without the number sign, of leads' tags only
 */
record Tag(long id, String name, @Nullable String color) {}
