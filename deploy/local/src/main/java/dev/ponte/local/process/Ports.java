package dev.ponte.local.process;

import dev.ponte.infra.FreePort;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything listens, always on the loopback address unless {@code PONTE_HOST} says
 * otherwise.
 *
 * @param postgres port of PostgreSQL
 * @param kafka port of Kafka
 * @param parts port of each process
 */
public record Ports(int postgres, int kafka, Map<Part, Integer> parts) {

    public static final String POSTGRES_SETTING = "PONTE_DB_PORT";
    public static final String KAFKA_SETTING = "PONTE_KAFKA_PORT";

    public Ports {
        parts = Map.copyOf(parts);
    }

    /** The documented ports, each replaced by its setting where there is one. */
    public static Ports from(Map<String, String> environment) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, read(environment, part.portSetting(), part.defaultPort()));
        }
        return new Ports(
                read(environment, POSTGRES_SETTING, 5433),
                read(environment, KAFKA_SETTING, 9092),
                parts);
    }

    /** Ports nobody uses at the moment: for several suites on one machine. */
    public static Ports free() {
        Iterator<Integer> free = FreePort.find(Part.values().length + 2).iterator();
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, free.next());
        }
        return new Ports(free.next(), free.next(), parts);
    }

    public int of(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /** Each setting with the port it gives, in the order people read them. */
    public Map<String, Integer> bySetting() {
        Map<String, Integer> settings = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            settings.put(part.portSetting(), of(part));
        }
        settings.put(POSTGRES_SETTING, postgres);
        settings.put(KAFKA_SETTING, kafka);
        return settings;
    }

    private static int read(Map<String, String> environment, String setting, int otherwise) {
        String value = environment.get(setting);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (!value.strip().matches("\\d{1,5}") || Integer.parseInt(value.strip()) > 65_535) {
            throw new IllegalArgumentException(setting + "=" + value + ": not a port");
        }
        return Integer.parseInt(value.strip());
    }
}
