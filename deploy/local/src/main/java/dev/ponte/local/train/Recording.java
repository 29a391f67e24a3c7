package dev.ponte.local.train;

import dev.ponte.local.process.HealthProbe;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the cache of one program: starts it once so that the JVM writes down which classes it uses,
 * stops it when it answers, and has the JVM turn the list into a cache.
 */
final class Recording {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration STEP_LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path java;
    private final List<String> flags;
    private final Path jar;
    private final Path cache;
    private final Path notes;
    private final Path output;

    /**
     * @param java the {@code java} program
     * @param flags those of the real starts
     * @param jar the program
     * @param cache the file to make
     */
    Recording(Path java, List<String> flags, Path jar, Path cache) {
        this.java = java;
        this.flags = List.copyOf(flags);
        this.jar = jar;
        this.cache = cache;
        this.notes = cache.resolveSibling(cache.getFileName() + ".notes");
        this.output = cache.resolveSibling(cache.getFileName() + ".log");
    }

    /**
     * Returns when the cache is there.
     *
     * @param touch addresses to call once the first of them answers 200
     * @throws IOException when there is none, with the reason
     */
    void make(Map<String, String> environment, Path directory, List<URI> touch)
            throws IOException, InterruptedException {
        try {
            record(environment, directory, touch);
            create(directory);
        } finally {
            Files.deleteIfExists(notes);
        }
        Files.deleteIfExists(output);
    }

    private void record(Map<String, String> environment, Path directory, List<URI> touch)
            throws IOException, InterruptedException {
        Process program =
                start(
                        List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes),
                        environment,
                        directory);
        try {
            awaitAnswer(program, touch.getFirst());
            touch.forEach(HealthProbe::isOk);
            program.destroy();
            finish(program, notes);
        } finally {
            program.destroyForcibly();
        }
    }

    private void create(Path directory) throws IOException, InterruptedException {
        Path half = cache.resolveSibling(cache.getFileName() + ".half");
        Process creation =
                start(
                        List.of(
                                "-XX:AOTMode=create",
                                "-XX:AOTConfiguration=" + notes,
                                "-XX:AOTCache=" + half),
                        Map.of(),
                        directory);
        try {
            finish(creation, half);
            Files.move(
                    half,
                    cache,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            creation.destroyForcibly();
            Files.deleteIfExists(half);
        }
    }

    private Process start(List<String> mode, Map<String, String> environment, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        Stream.of(flags, mode, List.of("-Xlog:aot=error", "-jar", jar.toString()))
                .forEach(command::addAll);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitAnswer(Process program, URI address)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(READY_LIMIT);
        while (!HealthProbe.isOk(address)) {
            if (program.waitFor(POLL)) {
                throw new IOException("ended with " + program.exitValue() + ", see " + output);
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("does not answer, see " + output);
            }
        }
    }

    private void finish(Process process, Path result) throws IOException, InterruptedException {
        if (!process.waitFor(STEP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("does not end, see " + output);
        }
        if (!Files.exists(result)) {
            throw new IOException("wrote nothing, see " + output);
        }
    }
}
