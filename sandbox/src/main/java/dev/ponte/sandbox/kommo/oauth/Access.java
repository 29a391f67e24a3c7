package dev.ponte.sandbox.kommo.oauth;

/**
 * What an access token says.
 *
 * @param clientId the integration it was given to
 * @param family the consent it goes back to; all its refreshed pairs share it
 * @param issue a number that only grows from token to token; of a long-lived token its generation
 * @param expiresAt seconds
 */
record Access(
        String clientId, long accountId, long userId, String family, long issue, long expiresAt) {
    static final String LONG_LIVED = "f".repeat(32);

    boolean longLived() {
        return family.equals(LONG_LIVED);
    }
}
