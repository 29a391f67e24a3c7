package dev.ponte.crm.account;

/**
 * An integration, as Kommo's token endpoint wants to know it.
 *
 * @param redirectUri exactly as registered at Kommo, on refreshing too
 */
record ClientCredentials(String clientId, String clientSecret, String redirectUri) {

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
