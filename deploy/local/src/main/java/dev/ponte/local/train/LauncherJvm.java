package dev.ponte.local.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM the launcher runs in, as {@code ./ponte} chose it.
 *
 * @param flags its flags
 * @param cache where its own start-up cache lies or is to lie; empty when something else started
 *     the suite, for which nothing is trained
 */
public record LauncherJvm(List<String> flags, Optional<Path> cache) {

    public LauncherJvm {
        flags = List.copyOf(flags);
    }

    public static LauncherJvm from(Map<String, String> environment) {
        String flags = environment.getOrDefault("PONTE_LAUNCHER_FLAGS", "");
        return new LauncherJvm(
                flags.isBlank() ? List.of() : List.of(flags.strip().split("\\s+")),
                Optional.ofNullable(environment.get("PONTE_LAUNCHER_CACHE")).map(Path::of));
    }
}
