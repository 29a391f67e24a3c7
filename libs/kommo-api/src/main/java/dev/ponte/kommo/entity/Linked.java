package dev.ponte.kommo.entity;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import org.jspecify.annotations.Nullable;

/**
 * Another entity that belongs to this one; ask for it by its id.
 *
 * @param isMain null when Kommo does not say
 */
@KommoModel
public record Linked(@Key long id, @Flag @Nullable Boolean isMain) {}
