package dev.ponte.sync.hook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret of each group's webhook. Only its hash is kept; it has 256 bits of chance, so looking
 * the hash up tells a guesser nothing.
 */
@ApplicationScoped
public class HookSecrets {

    private static final int BYTES = 32;

    private static final String SET = "UPDATE sync_group SET webhook_hash = $2 WHERE id = $1";

    private static final String GROUP = "SELECT id FROM sync_group WHERE webhook_hash = $1";

    private static final String OPEN =
            "SELECT FROM sync_group WHERE id = $1 AND webhook_hash IS NOT NULL";

    private final Pool pool;
    private final SecureRandom random = new SecureRandom();

    HookSecrets(Pool pool) {
        this.pool = pool;
    }

    /** A new secret for the group; one it had before is good no more. */
    public Uni<String> issue(String group) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return pool.preparedQuery(SET).execute(Tuple.of(group, hash(secret))).replaceWith(secret);
    }

    /** Whether there is one. */
    public Uni<Boolean> open(String group) {
        return pool.preparedQuery(OPEN).execute(Tuple.of(group)).map(rows -> rows.size() > 0);
    }

    /** Closes the group's webhook. */
    public Uni<Void> revoke(String group) {
        return pool.preparedQuery(SET).execute(Tuple.of(group, null)).replaceWithVoid();
    }

    /** Whose secret it is. */
    public Uni<Optional<String>> group(String secret) {
        return pool.preparedQuery(GROUP)
                .execute(Tuple.of(hash(secret)))
                .map(
                        rows ->
                                rows.size() == 0
                                        ? Optional.empty()
                                        : Optional.of(rows.iterator().next().getString("id")));
    }

    private static Buffer hash(String secret) {
        try {
            return Buffer.buffer(
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
