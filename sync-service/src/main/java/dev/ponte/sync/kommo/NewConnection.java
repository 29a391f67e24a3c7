package dev.ponte.sync.kommo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account to be added at crm-connector, which says what is wrong with it.
 *
 * @param address {@code loja.kommo.com}
 * @param token of a private integration
 * @param integration to which a person signs in: {@code client_id, client_secret, redirect_uri}
 */
public record NewConnection(
        String account,
        String address,
        @Nullable String token,
        @Nullable Map<String, String> integration) {

    /** Whether it says how we are let in. */
    public boolean hasRight() {
        return token != null || integration != null;
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "NewConnection[" + account + ", " + address + "]";
    }
}
