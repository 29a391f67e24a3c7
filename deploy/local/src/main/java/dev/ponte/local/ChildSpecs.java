package dev.ponte.local;

import dev.ponte.local.process.ChildEnvironment;
import dev.ponte.local.process.ChildSpec;
import dev.ponte.local.process.Part;
import dev.ponte.local.train.StartCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the options to the command line and environment of a process. */
final class ChildSpecs {

    private ChildSpecs() {}

    static ChildSpec of(Part part, SuiteOptions options) {
        return of(part, part.module(), options.ports().of(part), options);
    }

    /**
     * Of one process of the part.
     *
     * @param name its own name: of its log, of its folder
     * @param port its own port
     */
    static ChildSpec of(Part part, String name, int port, SuiteOptions options) {
        Path directory = options.workplace().runDirectory().resolve(name);
        return new ChildSpec(
                name,
                port,
                command(part, directory, options),
                environment(part, port, options),
                directory,
                options.workplace().logOf(name));
    }

    /** Where the part's start-up cache lies or would lie. */
    static Path cacheOf(Part part, SuiteOptions options, StartCache caches) {
        return caches.fileFor(
                part.module(),
                options.workplace().jarOf(part.module()),
                options.jvmFlags().of(part));
    }

    private static List<String> command(Part part, Path directory, SuiteOptions options) {
        Path jar = options.workplace().jarOf(part.module());
        List<String> flags = options.jvmFlags().of(part);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                new StartCache(options.workplace().startCaches())
                        .flagsFor(part.module(), jar, flags));
        command.add("-Djava.io.tmpdir=" + directory.resolve(ChildSpec.TEMPORARY));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static Map<String, String> environment(Part part, int port, SuiteOptions options) {
        Map<String, String> environment =
                new HashMap<>(
                        new ChildEnvironment(
                                        options.ports(),
                                        options.host(),
                                        ProcessHandle.current().pid())
                                .of(part, port));
        environment.putAll(options.environment());
        return environment;
    }
}
