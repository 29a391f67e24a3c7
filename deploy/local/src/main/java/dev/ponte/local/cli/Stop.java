package dev.ponte.local.cli;

import dev.ponte.infra.LocalPostgres;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.process.Leftovers;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.text.Messages;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code down}: asks the launcher to stop everything and waits; clears up after one that was
 * killed.
 */
final class Stop {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SuiteOptions options;
    private final Terminal terminal;
    private final Messages messages;

    Stop(SuiteOptions options, Terminal terminal, Messages messages) {
        this.options = options;
        this.terminal = terminal;
        this.messages = messages;
    }

    int run() throws InterruptedException {
        Optional<ProcessHandle> launcher =
                SuiteState.read(options.workplace().stateFile())
                        .filter(SuiteState::launcherRuns)
                        .flatMap(state -> ProcessHandle.of(state.launcher()));
        if (launcher.isEmpty()) {
            clearUp();
            terminal.line(messages.say("down.nothing"));
            return Commands.DONE;
        }
        terminal.line(messages.say("suite.stopping"));
        launcher.get().destroy();
        if (!endsInTime(launcher.get())) {
            terminal.line(Style.BAD, messages.say("down.forced", launcher.get().pid()));
            launcher.get().destroyForcibly();
        }
        clearUp();
        terminal.line(messages.say("down.done"));
        return Commands.DONE;
    }

    private void clearUp() {
        Leftovers.end(options.workplace().stateFile(), new SuiteReport(terminal, messages, false));
        LocalPostgres.endLeftover(options.workplace().postgresData());
    }

    private static boolean endsInTime(ProcessHandle launcher) throws InterruptedException {
        try {
            launcher.onExit().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
