package dev.ponte.tests.bench;

import dev.ponte.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records where a part's time goes while something is measured: a JFR recording, and the CPU of its
 * threads. The recording itself costs a few percent.
 */
final class Profiler {

    private static final List<String> VIEWS = List.of("cpu-time-hot-methods", "allocation-by-site");
    private static final int MOST_THREADS = 12;

    private final Screen screen;
    private final Optional<Recording> recording;

    private record Recording(
            String part, long pid, Path file, Map<String, Duration> threadsBefore, long since) {}

    private Profiler(Screen screen, Optional<Recording> recording) {
        this.screen = screen;
        this.recording = recording;
    }

    /** Starts recording the part that was asked for; does nothing when none was. */
    static Profiler start(Workbench bench, BenchSuite suite, String phase) {
        Optional<Recording> recording =
                bench.options()
                        .profile()
                        .map(
                                name ->
                                        Part.named(name)
                                                .orElseThrow(
                                                        () ->
                                                                new UsageException(
                                                                        "usage.part", name)))
                        .map(part -> begin(bench, suite, part, phase));
        return new Profiler(bench.screen(), recording);
    }

    private static Recording begin(Workbench bench, BenchSuite suite, Part part, String phase) {
        long pid = suite.suite().pidOf(part);
        Path file = bench.home().resolve("profiles").resolve(part.module() + "-" + phase + ".jfr");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "jcmd",
                Long.toString(pid),
                "JFR.start",
                "name=bench",
                "settings=profile",
                "+jdk.CPUTimeSample#enabled=true",
                "+jdk.CPUTimeSample#throttle=5ms");
        return new Recording(part.module(), pid, file, ThreadTimes.of(pid), System.nanoTime());
    }

    /** Ends the recording and shows what it tells. */
    void stop() {
        recording.ifPresent(this::show);
    }

    private void show(Recording done) {
        Map<String, Duration> after = ThreadTimes.of(done.pid());
        double seconds = (System.nanoTime() - done.since()) / 1e9;
        run("jcmd", Long.toString(done.pid()), "JFR.stop", "name=bench", "filename=" + done.file());
        screen.table(List.of(done.part(), "% CPU"), threads(done.threadsBefore(), after, seconds));
        for (String view : VIEWS) {
            screen.line(
                    run(
                            "jfr",
                            "view",
                            "--width",
                            "140",
                            "--truncate",
                            "beginning",
                            view,
                            done.file().toString()));
        }
        screen.say("profile.kept", done.file());
    }

    private static List<List<String>> threads(
            Map<String, Duration> before, Map<String, Duration> after, double seconds) {
        List<Map.Entry<String, Double>> shares = new ArrayList<>();
        after.forEach(
                (thread, time) -> {
                    Duration used = time.minus(before.getOrDefault(thread, Duration.ZERO));
                    shares.add(Map.entry(thread, used.toNanos() / 1e7 / seconds));
                });
        return shares.stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_THREADS)
                .map(share -> List.of(share.getKey(), Screen.figure(share.getValue())))
                .toList();
    }

    /** Runs a tool of this JDK and hands back what it says. */
    private static String run(String tool, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchFailedException(String.join(" ", command) + "\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailedException("interrupted");
        }
    }
}
