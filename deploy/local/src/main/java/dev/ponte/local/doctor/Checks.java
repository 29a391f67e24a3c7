package dev.ponte.local.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The single checks. Each gives one finding or more, none changes anything. */
public final class Checks {

    private static final long MIB = 1024 * 1024;

    /** Below this nothing is started: a database on a full disk does harm. */
    private static final long LEAST_DISK_MIB = 512;

    private static final long GOOD_DISK_MIB = 4096;
    private static final long GOOD_MEMORY_MIB = 3072;

    private Checks() {}

    public static Stream<Finding> java() {
        return Stream.of(
                Finding.fine("java.fine", Runtime.version(), System.getProperty("java.home")));
    }

    public static Stream<Finding> disk(Path home) {
        try {
            Files.createDirectories(home);
            return Stream.of(disk(home, Files.getFileStore(home).getUsableSpace() / MIB));
        } catch (IOException e) {
            return Stream.of(Finding.doubtful("disk.unknown", home));
        }
    }

    static Finding disk(Path home, long freeMib) {
        if (freeMib < LEAST_DISK_MIB) {
            return Finding.impossible("disk.full", home, freeMib, LEAST_DISK_MIB);
        }
        return freeMib < GOOD_DISK_MIB
                ? Finding.doubtful("disk.low", home, freeMib)
                : Finding.fine("disk.fine", home, freeMib);
    }

    public static Stream<Finding> memory() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> memory(Long.parseLong(line.replaceAll("\\D", "")) / 1024));
        } catch (IOException e) {
            // Not Linux: nothing to say.
            return Stream.empty();
        }
    }

    static Finding memory(long availableMib) {
        return availableMib < GOOD_MEMORY_MIB
                ? Finding.doubtful("memory.low", availableMib, GOOD_MEMORY_MIB)
                : Finding.fine("memory.fine", availableMib);
    }

    /** PostgreSQL refuses to run as root; for root it is started in a user namespace. */
    public static Stream<Finding> rootUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || isOnPath("unshare")) {
            return Stream.empty();
        }
        return Stream.of(Finding.impossible("root.unshare"));
    }

    public static Stream<Finding> ports(Map<String, Integer> portBySetting) {
        return PortCheck.of(portBySetting);
    }

    /** As {@link #ports}, and says so when all are free. */
    public static Stream<Finding> portsOrFine(Map<String, Integer> portBySetting) {
        List<Finding> taken = PortCheck.of(portBySetting).toList();
        return taken.isEmpty()
                ? Stream.of(Finding.fine("port.fine", numbers(portBySetting)))
                : taken.stream();
    }

    private static String numbers(Map<String, Integer> portBySetting) {
        return portBySetting.values().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    public static Finding suiteRuns() {
        return Finding.fine("port.ours");
    }

    /** Whether the programs to start are there. */
    public static Stream<Finding> jars(Collection<Path> jars) {
        return jars.stream()
                .filter(jar -> !Files.exists(jar))
                .map(jar -> Finding.impossible("jar.missing", jar));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
