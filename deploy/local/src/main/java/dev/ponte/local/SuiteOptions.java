package dev.ponte.local;

import dev.ponte.local.process.JvmFlags;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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
 * @param launcherFlags flags of the launcher's own JVM
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
        List<String> launcherFlags,
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
                JvmFlags.ofLauncher(environment),
                Map.of(),
                Duration.ofSeconds(
                        Long.parseLong(environment.getOrDefault("PONTE_START_LIMIT", "180"))));
    }

    /** A suite beside others: free ports, its own home, nothing prepared for later starts. */
    public static SuiteOptions isolated(Path home) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PONTE_HOME", home.toString());
        return from(environment).withPorts(Ports.free()).withTraining(false);
    }

    SuiteOptions withWorkplace(Workplace other) {
        return new SuiteOptions(
                other,
                ports,
                host,
                parts,
                fresh,
                train,
                jvmFlags,
                launcherFlags,
                environment,
                startLimit);
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(
                workplace,
                other,
                host,
                parts,
                fresh,
                train,
                jvmFlags,
                launcherFlags,
                environment,
                startLimit);
    }

    public SuiteOptions withParts(Set<Part> only) {
        return new SuiteOptions(
                workplace,
                ports,
                host,
                only,
                fresh,
                train,
                jvmFlags,
                launcherFlags,
                environment,
                startLimit);
    }

    public SuiteOptions withFreshData(boolean empty) {
        return new SuiteOptions(
                workplace,
                ports,
                host,
                parts,
                empty,
                train,
                jvmFlags,
                launcherFlags,
                environment,
                startLimit);
    }

    public SuiteOptions withTraining(boolean wanted) {
        return new SuiteOptions(
                workplace,
                ports,
                host,
                parts,
                fresh,
                wanted,
                jvmFlags,
                launcherFlags,
                environment,
                startLimit);
    }

    /** Adds variables for every process; they win over the suite's own. */
    public SuiteOptions withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new SuiteOptions(
                workplace,
                ports,
                host,
                parts,
                fresh,
                train,
                jvmFlags,
                launcherFlags,
                all,
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
