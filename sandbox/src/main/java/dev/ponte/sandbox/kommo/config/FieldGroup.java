package dev.ponte.sandbox.kommo.config;

/**
 * A tab with fields.
 *
 * @param id a text, even where it looks like a number
 * @param predefined made by Kommo, never to be deleted
 */
public record FieldGroup(String id, String name, boolean predefined, int sort) {}
