package dev.ponte.local.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JVM flags of the processes: small and quick to start. {@code PONTE_JVM_FLAGS} replaces them
 * for all, {@code PONTE_JVM_FLAGS_<PART>} for one, e.g. {@code PONTE_JVM_FLAGS_CONVERSATION}.
 */
public final class JvmFlags {

    private static final String SETTING = "PONTE_JVM_FLAGS";

    /** What the libraries in use need to be told anyway, or the JVM warns at every start. */
    private static final List<String> ALWAYS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    private static final List<String> SMALL =
            List.of(
                    "-Xms32m",
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
        List<String> chosen = given.isBlank() ? SMALL : List.of(given.strip().split("\\s+"));
        return Stream.concat(ALWAYS.stream(), chosen.stream()).toList();
    }
}
