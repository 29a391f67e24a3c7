package dev.ponte.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to run one process.
 *
 * @param name the part's module
 * @param port where it listens
 * @param command program and arguments
 * @param environment added to what it inherits
 * @param directory its working directory, made anew for each start
 * @param log the file its output is appended to
 */
public record ChildSpec(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log) {

    /** Folder for temporary files, inside of the working directory. */
    public static final String TEMPORARY = "tmp";

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Path temporary() {
        return directory.resolve(TEMPORARY);
    }

    /** Answers 200 when the process can work. */
    URI readiness() {
        return URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    }
}
