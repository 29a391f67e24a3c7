package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** However short the pause after a single row: the next row comes, too. */
@QuarkusTest
@TestProfile(LedgerGoesOnAtAnyRateIT.AtHighRate.class)
@TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
class LedgerGoesOnAtAnyRateIT {

    /** A row would have to wait for ten microseconds. */
    public static class AtHighRate extends OpenSources {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("ponte.gateway.ledger.max-rate", "100000");
            return overrides;
        }
    }

    private final String run = UUID.randomUUID().toString();

    @Test
    void rowAfterRow() {
        for (String name : new String[] {"first", "second"}) {
            OnKafka.put("k", OnKafka.delivery(name + "-" + run, "default", Instant.now()));

            assertThat(Ledger.await("text=" + name + "-" + run)).hasSize(1);
        }
    }
}
