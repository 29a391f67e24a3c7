package dev.ponte.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes take, shared pages counted once over all (Linux: PSS). */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** KiB of a process and all it started; empty where the system does not tell. */
    public static OptionalLong ofTree(ProcessHandle process) {
        return sum(Stream.concat(Stream.of(process), process.descendants()));
    }

    /** KiB of one process; empty where the system does not tell. */
    public static OptionalLong of(ProcessHandle process) {
        return sum(Stream.of(process));
    }

    private static OptionalLong sum(Stream<ProcessHandle> processes) {
        long sum = processes.mapToLong(process -> read(process.pid())).sum();
        return sum > 0 ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static long read(long pid) {
        try {
            return proportional(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
        } catch (IOException e) {
            // Not Linux, another user's process, or one that just ended.
            return 0;
        }
    }

    /** The {@code Pss:} line of {@code smaps_rollup}, in KiB. */
    static long proportional(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
