package dev.ponte.sandbox.kommo.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Authorization codes: good for twenty minutes, and once. */
final class Codes {
    private static final int MOST = 1_000;

    private final Duration life;
    private final TokenKey key;
    private final Map<String, Granted> granted =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Granted> eldest) {
                    return size() > MOST;
                }
            };

    Codes(Duration life, TokenKey key) {
        this.life = life;
        this.key = key;
    }

    synchronized String issue(String clientId, long accountId, Instant now) {
        String random = UUID.randomUUID().toString();
        StringBuilder code = new StringBuilder("def502");
        for (int i = 0; i < 10; i++) {
            code.append(HexFormat.of().formatHex(key.mac(random + i)));
        }
        granted.put(code.toString(), new Granted(clientId, accountId, now.plus(life), false));
        return code.toString();
    }

    /** The grant behind a code, which is used up by this. */
    synchronized Granted take(String code, String clientId, Instant now) {
        Granted grant = granted.get(code);
        if (grant == null || !grant.clientId().equals(clientId)) {
            throw OAuthProblem.hint("Cannot decrypt the authorization code");
        }
        if (grant.used()) {
            throw OAuthProblem.hint("Authorization code has been revoked");
        }
        if (!now.isBefore(grant.until())) {
            throw OAuthProblem.hint("Authorization code has expired");
        }
        granted.put(code, new Granted(clientId, grant.accountId(), grant.until(), true));
        return grant;
    }

    synchronized void clear() {
        granted.clear();
    }

    record Granted(String clientId, long accountId, Instant until, boolean used) {}
}
