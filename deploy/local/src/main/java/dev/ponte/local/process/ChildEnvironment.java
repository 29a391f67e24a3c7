package dev.ponte.local.process;

import dev.ponte.infra.DatabaseRole;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each process is told through its environment: the local suite's addresses, and the made-up
 * secrets by which the services and the sandbox know each other. None of them opens anything
 * outside.
 */
public final class ChildEnvironment {

    private static final Map<String, String> MADE_UP =
            Map.ofEntries(
                    Map.entry("ZAPI_INSTANCE_ID", "3EAA11BB22CC33DD44EE55FF66007788"),
                    Map.entry("ZAPI_INSTANCE_TOKEN", "5AB10C0D20E30F405A60B70C80D90E0F"),
                    Map.entry("ZAPI_CLIENT_TOKEN", "Fsandbox0client0token"),
                    Map.entry("ZAPI_WEBHOOK_SECRET", "sandbox-zapi-webhook-secret-000001"),
                    Map.entry("KOMMO_ACCOUNT_ID", "31987654"),
                    Map.entry("KOMMO_SUBDOMAIN", "master"),
                    Map.entry("KOMMO_WEBHOOK_SECRET", "sandbox-kommo-webhook-secret-0001"),
                    Map.entry("KOMMO_LONG_LIVED_TOKEN", "sandbox-kommo-long-lived-token-0001"),
                    Map.entry("KOMMO_CLIENT_ID", "4c0e7d1a-5b2f-4e8c-9a3d-6f1e2d3c4b5a"),
                    Map.entry("KOMMO_CLIENT_SECRET", "sandbox-kommo-client-secret-000001"),
                    Map.entry(
                            "PONTE_CRM_SECRET_KEYS",
                            "local:c2FuZGJveC1zZWNyZXQta2V5LW9mLTMyLWJ5dGVzLi4="),
                    Map.entry("PONTE_SERVICE_CLIENT_ID", "ponte-service"),
                    Map.entry("PONTE_SERVICE_CLIENT_SECRET", "sandbox"),
                    Map.entry("PONTE_CONSOLE_CLIENT_ID", "ponte-console"),
                    Map.entry("PONTE_CONSOLE_CLIENT_SECRET", "sandbox"),
                    Map.entry(
                            "PONTE_CONSOLE_SESSION_SECRET", "sandbox-console-session-secret-00001"),
                    Map.entry("OPENAI_API_KEY", "sk-sandbox"),
                    // Mail is only pretended, so none of these is called.
                    Map.entry("PONTE_SMTP_MOCK", "true"),
                    Map.entry("PONTE_SMTP_HOST", "127.0.0.1"),
                    Map.entry("PONTE_SMTP_PORT", "587"),
                    Map.entry("PONTE_SMTP_START_TLS", "REQUIRED"),
                    Map.entry("PONTE_SMTP_USER", "sandbox"),
                    Map.entry("PONTE_SMTP_PASSWORD", "sandbox"),
                    Map.entry("PONTE_SMTP_FROM", "ponte@localhost"),
                    Map.entry("PONTE_LOG_JSON", "false"),
                    Map.entry("QUARKUS_BANNER_ENABLED", "false"));

    private final Ports ports;
    private final String host;
    private final long parentPid;

    /**
     * @param ports where everything listens
     * @param host address the processes bind to
     * @param parentPid the launcher; a process stops when that process is gone
     */
    public ChildEnvironment(Ports ports, String host, long parentPid) {
        this.ports = ports;
        this.host = host;
        this.parentPid = parentPid;
    }

    /** The variables of one process, on top of what it inherits. */
    public Map<String, String> of(Part part) {
        return of(part, ports.of(part));
    }

    /** The same for a replica of the part, which listens on a port of its own. */
    public Map<String, String> of(Part part, int port) {
        Map<String, String> environment = new TreeMap<>(MADE_UP);
        environment.put("QUARKUS_HTTP_HOST", host);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("PONTE_PARENT_PID", Long.toString(parentPid));
        environment.putAll(addresses());
        if (part.usesInfrastructure()) {
            environment.putAll(infrastructure(part));
        }
        return environment;
    }

    private Map<String, String> addresses() {
        String sandbox = url(Part.SANDBOX);
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("PONTE_OIDC_ISSUER", sandbox + "/oidc");
        addresses.put("SANDBOX_OIDC_ISSUER", sandbox + "/oidc");
        addresses.put("ZAPI_BASE_URL", sandbox + "/zapi");
        addresses.put("OPENAI_BASE_URL", sandbox + "/openai/v1");
        addresses.put(
                "PONTE_SYNC_NOTIFY_WEBHOOKS_SANDBOX", sandbox + "/slack/services/T0/B0/sandbox");
        addresses.put("PONTE_PUBLIC_URL", url(Part.CONSOLE));
        addresses.put("KOMMO_API_URL", sandbox + "/kommo/" + MADE_UP.get("KOMMO_SUBDOMAIN"));
        addresses.put("KOMMO_SIGN_IN_URL", sandbox + "/kommo/oauth");
        addresses.put(
                "KOMMO_EXTRA_ORIGINS", sandbox + ",http://localhost:" + ports.of(Part.SANDBOX));
        addresses.put("KOMMO_REVOKE_HOOK", url(Part.CONSOLE) + "/kommo/revoked");
        addresses.put("SANDBOX_WEBHOOK_BASE", url(Part.CONSOLE));
        addresses.put("PONTE_SANDBOX_URL", sandbox);
        for (Part part : Part.values()) {
            if (part.usesInfrastructure()) {
                addresses.put("PONTE_" + part.name() + "_URL", url(part));
            }
        }
        return addresses;
    }

    private Map<String, String> infrastructure(Part part) {
        DatabaseRole role = DatabaseRole.local(part.shortName());
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka(),
                "PONTE_DB_HOST",
                "127.0.0.1",
                "PONTE_DB_PORT",
                Integer.toString(ports.postgres()),
                "PONTE_DB_NAME",
                "ponte",
                "PONTE_DB_USER",
                role.user(),
                "PONTE_DB_PASSWORD",
                role.password(),
                "PONTE_DB_SSL",
                "disable");
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }
}
