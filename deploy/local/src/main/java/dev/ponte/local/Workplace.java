package dev.ponte.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folders the suite works in.
 *
 * @param root the project's folder, where the modules are built
 * @param home where data, logs and state are kept; {@code .ponte} of the project unless {@code
 *     PONTE_HOME} says otherwise
 */
public record Workplace(Path root, Path home) {

    public Workplace {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    Workplace withHome(Path other) {
        return new Workplace(root, other);
    }

    /** From the environment that {@code ./ponte} prepares. */
    static Workplace from(Map<String, String> environment) {
        String root = environment.get("PONTE_ROOT");
        Path folder = root == null ? findRoot(Path.of("")) : Path.of(root);
        String home = environment.get("PONTE_HOME");
        return new Workplace(
                folder, home == null || home.isBlank() ? folder.resolve(".ponte") : Path.of(home));
    }

    /** The project's folder, seen from anywhere inside of it. */
    public static Path findRoot(Path inside) {
        Path start = inside.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("ponte")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the project: " + start);
    }

    public Path jarOf(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path postgresData() {
        return home.resolve("data/postgres");
    }

    /** Where PostgreSQL is unpacked; every home shares it. */
    Path postgresPrograms() {
        return root.resolve(".ponte/postgresql");
    }

    public Path kafkaData() {
        return home.resolve("data/kafka");
    }

    public Path logOf(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** What runs at the moment: {@link dev.ponte.local.process.SuiteState}. */
    public Path stateFile() {
        return runDirectory().resolve("suite.json");
    }

    Path runDirectory() {
        return home.resolve("run");
    }

    /** Start-up caches; they belong to the built jars, so every home shares them. */
    public Path startCaches() {
        return root.resolve(".ponte/aot");
    }
}
