package dev.ponte.gateway;

import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gateway with one source of each kind open, on a real Kafka, and two more Kommo accounts whose
 * failures no other test counts.
 */
public class OpenSources implements QuarkusTestProfile {

    public static final String INSTANCE = "3EAA11BB22CC33DD44EE55FF66007788";
    public static final String ZAPI_SECRET = "zapi-secret-0123456789-0123456789";
    public static final String ZAPI_TOKEN = "5AB10C0D20E30F405A60B70C80D90E0F";
    public static final String KOMMO_SECRET = "kommo-secret-0123456789-012345678";

    public static final String WORN = "worn";
    public static final String WORN_SECRET = "worn-secret-0123456789-0123456789";
    public static final String SHARED = "shared";
    public static final String SHARED_SECRET = "shared-secret-0123456789-01234567";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(sources());
        settings.putAll(kommo(WORN, "101", WORN_SECRET));
        settings.putAll(kommo(SHARED, "102", SHARED_SECRET));
        // Asked for by the test that needs it.
        settings.put("ponte.gateway.kommo-budget.count-every", "off");
        return settings;
    }

    private static Map<String, String> kommo(String account, String id, String secret) {
        String prefix = "ponte.gateway.accounts." + account + ".kommo.";
        return Map.of(
                prefix + "account-id", id,
                prefix + "subdomain", account,
                prefix + "secret", secret);
    }

    private static Map<String, String> sources() {
        return Map.of(
                "ZAPI_INSTANCE_ID", INSTANCE,
                "ZAPI_INSTANCE_TOKEN", ZAPI_TOKEN,
                "ZAPI_WEBHOOK_SECRET", ZAPI_SECRET,
                "KOMMO_ACCOUNT_ID", "31987654",
                "KOMMO_SUBDOMAIN", "brasilhomes",
                "KOMMO_WEBHOOK_SECRET", KOMMO_SECRET);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PostgresResource.class, Map.of("schema", "gateway")),
                new TestResourceEntry(KafkaResource.class));
    }
}
