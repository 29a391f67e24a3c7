package dev.ponte.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Ends the processes a killed launcher left behind, in case they did not notice by themselves. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Returns when none of the processes of the last run runs any more. */
    public static void end(Path stateFile, Consumer<SuiteEvent> events) {
        SuiteState.read(stateFile).stream()
                .flatMap(state -> state.children().stream())
                .filter(child -> SuiteState.isSame(child.pid(), child.startedAt()))
                .forEach(child -> end(child, events));
    }

    private static void end(ChildState child, Consumer<SuiteEvent> events) {
        ProcessHandle.of(child.pid())
                .ifPresent(
                        process -> {
                            process.destroy();
                            if (!endsInTime(process)) {
                                process.destroyForcibly();
                            }
                            events.accept(new SuiteEvent.LeftoverEnded(child.name(), child.pid()));
                        });
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
