package dev.ponte.tests.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who takes how much CPU: processes, trees of processes, the threads of a generator, and the rest
 * of the machine, so that a disturbed measurement shows itself.
 */
public final class CpuMeter {

    /** What the machine did beside the metered ones. */
    public static final String OTHERS = "others";

    private static final Path MACHINE = Path.of("/proc/stat");

    /** {@code USER_HZ}, the same on every Linux: /proc counts in these. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** user, nice, system, irq, softirq: all that is neither idle nor waiting nor another's. */
    private static final int[] BUSY = {1, 2, 3, 6, 7};

    private final Map<String, Supplier<Map<Long, Long>>> sources = new LinkedHashMap<>();

    /** CPU taken between two readings, by name. */
    public record Use(Map<String, Duration> byName) {

        public Use {
            byName = new LinkedHashMap<>(byName);
        }

        /** Microseconds for each of so many messages. */
        public Map<String, Double> micros(long messages) {
            Map<String, Double> each = new LinkedHashMap<>();
            byName.forEach((name, time) -> each.put(name, time.toNanos() / 1e3 / messages));
            return each;
        }
    }

    /** A process, without those it started. */
    public CpuMeter process(String name, LongSupplier pid) {
        sources.put(name, () -> cpu(ProcessHandle.of(pid.getAsLong()).stream()));
        return this;
    }

    /** A process and all it started that still run. */
    public CpuMeter tree(String name, ProcessHandle process) {
        sources.put(name, () -> cpu(Stream.concat(Stream.of(process), process.descendants())));
        return this;
    }

    /**
     * This process in two: the threads of the generator, and the rest.
     *
     * @param generator name for the generator's threads
     * @param rest name for what else runs in this process
     */
    public CpuMeter self(String generator, String rest, long... threadIds) {
        long self = ProcessHandle.current().pid();
        sources.put(generator, () -> Map.of(self, threads(threadIds)));
        sources.put(rest, () -> Map.of(self, nanos(ProcessHandle.current()) - threads(threadIds)));
        return this;
    }

    /** Starts a measurement. */
    public Reading begin() {
        return new Reading(read(), machine());
    }

    /** Counters at a time. */
    public final class Reading {

        private final Map<String, Map<Long, Long>> before;
        private final long machineBefore;

        private Reading(Map<String, Map<Long, Long>> before, long machine) {
            this.before = before;
            this.machineBefore = machine;
        }

        /** What was taken since; by a process that began since, from its beginning. */
        public Use end() {
            Map<String, Duration> used = new LinkedHashMap<>();
            long known = 0;
            for (Map.Entry<String, Map<Long, Long>> now : read().entrySet()) {
                long nanos = since(before.getOrDefault(now.getKey(), Map.of()), now.getValue());
                used.put(now.getKey(), Duration.ofNanos(nanos));
                known += nanos;
            }
            long machine = machine() - machineBefore;
            if (machine > 0) {
                used.put(OTHERS, Duration.ofNanos(Math.max(0, machine - known)));
            }
            return new Use(used);
        }

        /** Process by process: a sum would shrink by what one took that ended meanwhile. */
        private static long since(Map<Long, Long> before, Map<Long, Long> now) {
            return now.entrySet().stream()
                    .mapToLong(one -> one.getValue() - before.getOrDefault(one.getKey(), 0L))
                    .sum();
        }
    }

    private Map<String, Map<Long, Long>> read() {
        Map<String, Map<Long, Long>> counters = new LinkedHashMap<>();
        sources.forEach((name, source) -> counters.put(name, source.get()));
        return counters;
    }

    private static Map<Long, Long> cpu(Stream<ProcessHandle> processes) {
        return processes.collect(Collectors.toMap(ProcessHandle::pid, CpuMeter::nanos));
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long threads(long... ids) {
        return LongStream.of(ids)
                .map(id -> Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(id)))
                .sum();
    }

    /** Busy time of all cores, in nanoseconds; 0 where the system does not tell. */
    private static long machine() {
        try (Stream<String> lines = Files.lines(MACHINE)) {
            String[] counters = lines.findFirst().orElse("").split("\\s+");
            return NANOS_PER_TICK
                    * Arrays.stream(BUSY).mapToLong(at -> Long.parseLong(counters[at])).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
