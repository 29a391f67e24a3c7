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
        Workplace workplace = options.workplace();
        return new ChildSpec(
                part.module(),
                options.ports().of(part),
                command(part, options),
                environment(part, options),
                directoryOf(part, options),
                workplace.logOf(part.module()));
    }

    private static Path directoryOf(Part part, SuiteOptions options) {
        return options.workplace().runDirectory().resolve(part.module());
    }

    /** Where the part's start-up cache lies or would lie. */
    static Path cacheOf(Part part, SuiteOptions options, StartCache caches) {
        return caches.fileFor(
                part.module(),
                options.workplace().jarOf(part.module()),
                options.jvmFlags().of(part));
    }

    private static List<String> command(Part part, SuiteOptions options) {
        Path jar = options.workplace().jarOf(part.module());
        List<String> flags = options.jvmFlags().of(part);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                new StartCache(options.workplace().startCaches())
                        .flagsFor(part.module(), jar, flags));
        command.add("-Djava.io.tmpdir=" + directoryOf(part, options).resolve(ChildSpec.TEMPORARY));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static Map<String, String> environment(Part part, SuiteOptions options) {
        Map<String, String> environment =
                new HashMap<>(
                        new ChildEnvironment(
                                        options.ports(),
                                        options.host(),
                                        ProcessHandle.current().pid())
                                .of(part));
        environment.putAll(options.environment());
        return environment;
    }
}
