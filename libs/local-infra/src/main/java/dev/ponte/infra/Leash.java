package dev.ponte.infra;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Ends a PostgreSQL when this JVM is gone, even by {@code kill -9}: a shell waits on a pipe from
 * this JVM, which the operating system closes with it. Costs nothing while waiting.
 */
final class Leash implements AutoCloseable {

    /**
     * Ignores the signals of a terminal, so that Ctrl-C leaves the order of stopping to the JVM.
     */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            if read -r word && [ "$word" = done ]; then exit 0; fi
            pid=$(head -n 1 "$0/postmaster.pid" 2>/dev/null) && kill -INT "$pid" 2>/dev/null
            """;

    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    /** Guards the server that runs, or is going to run, on {@code dataDirectory}. */
    static Leash on(Path dataDirectory) {
        try {
            return new Leash(
                    new ProcessBuilder("/bin/sh", "-c", SCRIPT, dataDirectory.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new InfrastructureException("/bin/sh cannot be started", e);
        }
    }

    /** Lets go: the server was stopped in order. */
    @Override
    public void close() {
        try (var pipe = shell.outputWriter()) {
            pipe.write("done\n");
        } catch (IOException e) {
            // The shell is gone already: nothing left to let go of.
            shell.destroy();
        }
    }

    /** Ends the server, as the end of this JVM would. */
    void pull() {
        try {
            shell.outputWriter().close();
        } catch (IOException e) {
            shell.destroy();
        }
    }
}
