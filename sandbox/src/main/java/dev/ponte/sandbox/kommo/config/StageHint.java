package dev.ponte.sandbox.kommo.config;

/**
 * What a stage tells those who work in it.
 *
 * @param level newbie, candidate or master
 * @param at seconds, when it was last written
 */
public record StageHint(long id, String level, String text, long at) {}
