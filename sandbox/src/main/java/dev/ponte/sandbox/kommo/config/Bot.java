package dev.ponte.sandbox.kommo.config;

/**
 * A Salesbot, built by the admin in the user interface.
 *
 * @param kind regular, greeting, marketing or nps
 */
public record Bot(long id, String name, String kind, boolean active) {}
