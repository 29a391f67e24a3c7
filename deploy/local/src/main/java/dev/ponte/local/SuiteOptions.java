package dev.ponte.local;

import dev.ponte.local.process.JvmFlags;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import dev.ponte.local.train.LauncherJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How to start the suite.
 *
 * @param workplace its folders
 * @param ports where everything listens
 * @param host the address the processes bind to
 * @param parts what to start, besides PostgreSQL and Kafka
 * @param fresh whether to begin with empty data
 * @param train whether to prepare faster starts once everything runs
 * @param jvmFlags flags of the processes
 * @param launcher the JVM of the launcher
 * @param environment variables that win over what the suite tells its processes
 * @param startLimit how long one process may take to answer
 */
public record SuiteOptions(
        Workplace workplace,
        Ports ports,
        String host,
        Set<Part> parts,
        boolean fresh,
        boolean train,
        JvmFlags jvmFlags,
        LauncherJvm launcher,
        Map<String, String> environment,
        Duration startLimit) {

    public SuiteOptions {
        parts = Set.copyOf(parts);
        environment = Map.copyOf(environment);
    }

    /** What {@code ./ponte up} uses; see {@code ./ponte help} for the settings. */
    public static SuiteOptions from(Map<String, String> environment) {
        return new SuiteOptions(
                Workplace.from(environment),
                Ports.from(environment),
                environment.getOrDefault("PONTE_HOST", "127.0.0.1"),
                parts(environment.getOrDefault("PONTE_PARTS", "")),
                false,
                true,
                new JvmFlags(environment),
                LauncherJvm.from(environment),
                Map.of(),
                Duration.ofSeconds(
                        Long.parseLong(environment.getOrDefault("PONTE_START_LIMIT", "180"))));
    }

    /** A suite beside others: free ports, its own home, nothing prepared for later starts. */
    public static SuiteOptions isolated(Path home) {
        return isolated(home, Map.of());
    }

    /**
     * The same with settings of {@code ./ponte help} that win over those of this process.
     *
     * @param settings e.g. {@code PONTE_JVM_FLAGS_SANDBOX}
     */
    public static SuiteOptions isolated(Path home, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(settings);
        environment.put("PONTE_HOME", home.toString());
        return from(environment).withPorts(Ports.free()).withTraining(false);
    }

    SuiteOptions withWorkplace(Workplace other) {
        return copy(other, ports, parts, fresh, train, environment);
    }

    public SuiteOptions withPorts(Ports other) {
        return copy(workplace, other, parts, fresh, train, environment);
    }

    public SuiteOptions withParts(Set<Part> only) {
        return copy(workplace, ports, only, fresh, train, environment);
    }

    public SuiteOptions withFreshData(boolean empty) {
        return copy(workplace, ports, parts, empty, train, environment);
    }

    public SuiteOptions withTraining(boolean wanted) {
        return copy(workplace, ports, parts, fresh, wanted, environment);
    }

    /** Adds variables for every process; they win over the suite's own. */
    public SuiteOptions withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return copy(workplace, ports, parts, fresh, train, all);
    }

    private SuiteOptions copy(
            Workplace where,
            Ports newPorts,
            Set<Part> newParts,
            boolean empty,
            boolean training,
            Map<String, String> variables) {
        return new SuiteOptions(
                where,
                newPorts,
                host,
                newParts,
                empty,
                training,
                jvmFlags,
                launcher,
                variables,
                startLimit);
    }

    private static Set<Part> parts(String names) {
        if (names.isBlank()) {
            return EnumSet.allOf(Part.class);
        }
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .forEach(
                        name ->
                                parts.add(
                                        Part.named(name)
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalArgumentException(
                                                                        "PONTE_PARTS: no part "
                                                                                + name))));
        return parts;
    }
}
