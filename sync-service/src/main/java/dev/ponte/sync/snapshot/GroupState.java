package dev.ponte.sync.snapshot;

/**
 * A tab with fields.
 *
 * @param id Kommo's: a text
 * @param predefined whether Kommo made it, so that it is in every account
 */
public record GroupState(String id, String name, long sort, boolean predefined) {}
