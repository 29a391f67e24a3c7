package dev.ponte.local.cli;

import dev.ponte.local.SuiteOptions;
import dev.ponte.local.doctor.NotPossibleException;
import dev.ponte.local.process.FileTail;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.text.Messages;
import dev.ponte.local.train.StartCache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code up --detach}: starts a launcher that outlives the terminal, and returns when it is ready.
 */
final class DetachedStart {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Deaf to the end of the terminal and to Ctrl-C, which a JVM respects when it begins so. */
    private static final String DEAF = "trap '' HUP INT; exec \"$@\"";

    private final SuiteOptions options;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Messages messages;

    DetachedStart(
            SuiteOptions options,
            Map<String, String> environment,
            Terminal terminal,
            Messages messages) {
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
        this.messages = messages;
    }

    int run(Command.Up up) throws InterruptedException {
        if (SuiteState.read(options.workplace().stateFile())
                .filter(SuiteState::launcherRuns)
                .isPresent()) {
            throw NotPossibleException.because("up.running", options.workplace().home());
        }
        Path log = options.workplace().logOf("launcher");
        try {
            Files.createDirectories(log.getParent());
            FileTail tail = FileTail.fromEnd(log);
            return watch(launch(up, log), tail);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a launcher", e);
        }
    }

    private Process launch(Command.Up up, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(up))
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put(ForegroundStart.DETACHED, "true");
        if (terminal.hasColours()) {
            builder.environment().put("PONTE_COLOURS", "always");
        }
        return builder.start();
    }

    private List<String> command(Command.Up up) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DEAF, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.launcher().flags());
        options.launcher()
                .cache()
                .filter(Files::exists)
                .ifPresent(cache -> command.addAll(StartCache.flagsToUse(cache)));
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "up"));
        if (up.fresh()) {
            command.add("--fresh");
        }
        if (!up.train()) {
            command.add("--no-train");
        }
        return command;
    }

    private int watch(Process launcher, FileTail tail) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended && !isReady(launcher)) {
            ended = launcher.waitFor(POLL);
            tail.next().forEach(terminal::line);
        }
        // The launcher prints where to go right after it has said that it is ready.
        ended |= launcher.waitFor(POLL);
        tail.next().forEach(terminal::line);
        if (ended) {
            terminal.line(messages.say("up.ended", launcher.exitValue()));
            return Commands.FAILED;
        }
        return Commands.DONE;
    }

    private boolean isReady(Process launcher) {
        return SuiteState.read(options.workplace().stateFile())
                .filter(state -> state.launcher() == launcher.pid() && state.ready())
                .isPresent();
    }
}
