package dev.ponte.sandbox.oidc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Codes and refresh tokens; each works once. */
final class Grants {
    private static final int MOST = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> open =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Grant> eldest) {
                    return size() > MOST;
                }
            };

    synchronized String issue(Grant grant) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(handle, grant);
        return handle;
    }

    /** Takes a grant out, if it is there and in time. */
    synchronized Optional<Grant> redeem(String handle, Instant now) {
        return Optional.ofNullable(open.remove(handle)).filter(grant -> grant.open(now));
    }

    synchronized void clear() {
        open.clear();
    }
}
