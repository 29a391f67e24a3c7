package dev.ponte.local.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The programs of the suite that run as processes of their own. */
public enum Part {
    SANDBOX("sandbox", 8090, "PONTE_SANDBOX_PORT", false),
    CONSOLE("console", 8080, "PONTE_PORT", false),
    GATEWAY("webhook-gateway", 8081, "PONTE_GATEWAY_PORT", true),
    CONVERSATION("conversation-service", 8082, "PONTE_CONVERSATION_PORT", true),
    VENDOR("vendor-service", 8083, "PONTE_VENDOR_PORT", true),
    SCHEDULING("scheduling-service", 8084, "PONTE_SCHEDULING_PORT", true),
    SYNC("sync-service", 8085, "PONTE_SYNC_PORT", true),
    CRM("crm-connector", 8086, "PONTE_CRM_PORT", true);

    private final String module;
    private final int defaultPort;
    private final String portSetting;
    private final boolean usesInfrastructure;

    Part(String module, int defaultPort, String portSetting, boolean usesInfrastructure) {
        this.module = module;
        this.defaultPort = defaultPort;
        this.portSetting = portSetting;
        this.usesInfrastructure = usesInfrastructure;
    }

    /** Name for people, and the folder of the module. */
    public String module() {
        return module;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that moves it to another port. */
    public String portSetting() {
        return portSetting;
    }

    /** Whether it needs PostgreSQL and Kafka to be there when it starts. */
    public boolean usesInfrastructure() {
        return usesInfrastructure;
    }

    /** Its schema in the database, also the middle of {@code PONTE_<…>_URL}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * By module name, e.g. {@code conversation-service}, or short name, e.g. {@code conversation}.
     */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.module.equals(name) || part.shortName().equals(name))
                .findFirst();
    }
}
