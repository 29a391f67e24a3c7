package dev.ponte.local.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JVM flags of the processes: small and quick to start. {@code PONTE_JVM_FLAGS} replaces them
 * for all, {@code PONTE_JVM_FLAGS_<PART>} for one, e.g. {@code PONTE_JVM_FLAGS_CONVERSATION}.
 */
public final class JvmFlags {

    private static final String SETTING = "PONTE_JVM_FLAGS";

    private static final List<String> SMALL =
            List.of(
                    "-Xmx96m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    // A process without memory is better dead: the launcher starts it again.
                    "-XX:+ExitOnOutOfMemoryError");

    private final Map<String, String> environment;

    public JvmFlags(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public List<String> of(Part part) {
        String own = SETTING + "_" + part.name().toUpperCase(Locale.ROOT);
        String given = environment.getOrDefault(own, environment.getOrDefault(SETTING, ""));
        return given.isBlank() ? SMALL : List.of(given.strip().split("\\s+"));
    }
}
