package dev.ponte.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** CPU of a process by thread, where the system tells (Linux). Threads of one kind are one line. */
final class ThreadTimes {

    private static final long MILLIS_PER_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private ThreadTimes() {}

    /** By thread name without numbers; names are cut to 15 characters by the system. */
    static Map<String, Duration> of(long pid) {
        Map<String, Duration> times = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                add(times, thread);
            }
        } catch (IOException e) {
            // Not Linux, or gone: there is nothing to tell.
            return Map.of();
        }
        return times;
    }

    private static void add(Map<String, Duration> times, Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            // The name may hold blanks and brackets; what follows its last bracket does not.
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            long ticks =
                    Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME));
            times.merge(
                    name.replaceAll("[-#]?\\d+$", ""),
                    Duration.ofMillis(ticks * MILLIS_PER_TICK),
                    Duration::plus);
        } catch (IOException e) {
            // A thread that ended between the two looks.
            times.merge("(ended)", Duration.ZERO, Duration::plus);
        }
    }
}
