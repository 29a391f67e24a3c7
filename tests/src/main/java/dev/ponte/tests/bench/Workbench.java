package dev.ponte.tests.bench;

import dev.ponte.infra.Folders;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a bench works with.
 *
 * @param options what was asked for
 * @param screen where people read along
 * @param environment of this process
 * @param root the project's folder
 * @param home where the suites of benches keep their data and logs
 */
public record Workbench(
        BenchOptions options,
        Screen screen,
        Map<String, String> environment,
        Path root,
        Path home) {

    public Workbench {
        environment = Map.copyOf(environment);
    }

    /** An empty folder for a suite or a process, deleted before the next run. */
    public Path emptyHome(String name) {
        Path folder = home.resolve(name);
        Folders.delete(folder);
        return folder;
    }
}
