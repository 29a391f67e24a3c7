package dev.ponte.local.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the training beside the suite, with the lowest priority, in a process of its own. That
 * process starts PostgreSQL and Kafka just as the launcher does, so it is also what the launcher's
 * own cache is made from.
 */
public final class BackgroundTraining implements AutoCloseable {

    private static final long STOP_SECONDS = 10;

    private final List<String> launcherFlags;
    private final Path cache;
    private final Path log;
    private final Runnable done;
    private volatile boolean closed;
    private volatile Process current;

    /**
     * @param launcherFlags of the JVM this runs in
     * @param cache where the launcher's own cache is to lie
     * @param log what it writes
     * @param done called when there is nothing left to train
     * @throws UncheckedIOException when there is no {@code nice} or no {@code java}
     */
    public BackgroundTraining(List<String> launcherFlags, Path cache, Path log, Runnable done) {
        this.launcherFlags = List.copyOf(launcherFlags);
        this.cache = cache;
        this.log = log;
        this.done = done;
        try {
            Files.createDirectories(cache.getParent());
            Path notes = beside(".notes");
            current =
                    start(
                            List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes),
                            List.of("train"));
            Thread.ofPlatform().daemon().name("training").start(() -> finish(notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path beside(String ending) {
        return cache.resolveSibling(cache.getFileName() + ending);
    }

    private void finish(Path notes) {
        try {
            if (current.waitFor() == 0 && Files.exists(notes) && !closed) {
                createLauncherCache(notes);
                done.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Only the next start is a little slower; the one after tries again.
            closed = true;
        } finally {
            deleteQuietly(notes);
        }
    }

    private void createLauncherCache(Path notes) throws IOException, InterruptedException {
        Path half = beside(".half");
        Process creation =
                start(
                        List.of(
                                "-XX:AOTMode=create",
                                "-XX:AOTConfiguration=" + notes,
                                "-XX:AOTCache=" + half),
                        List.of());
        current = creation;
        if (creation.waitFor() == 0 && Files.exists(half)) {
            Files.move(half, cache, StandardCopyOption.REPLACE_EXISTING);
            StartCache.keepOnly("launcher", cache);
        }
        deleteQuietly(half);
    }

    private Process start(List<String> mode, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launcherFlags);
        command.addAll(mode);
        command.addAll(List.of("-Xlog:aot=error", "-jar", System.getProperty("java.class.path")));
        command.addAll(program);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Ends it at once, whatever it is doing; what is trained by then stays. */
    @Override
    public void close() {
        closed = true;
        List<ProcessHandle> programs =
                Stream.concat(Stream.of(current.toHandle()), current.descendants())
                        .filter(BackgroundTraining::isJvm)
                        .toList();
        programs.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends =
                programs.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    /** PostgreSQL and the shell that ends it are left to each other. */
    private static boolean isJvm(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("/java")).isPresent();
    }
}
