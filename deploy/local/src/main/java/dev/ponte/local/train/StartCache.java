package dev.ponte.local.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names the cache of a jar. The name holds all a cache depends on, so that one that does not fit is
 * simply not found.
 */
public final class StartCache {

    /** An unusable cache is passed over in silence: it only makes the start slower. */
    private static final List<String> SILENTLY = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    private final Path folder;

    public StartCache(Path folder) {
        this.folder = folder;
    }

    /** Where the cache of this jar, under this JDK and these flags, lies or would lie. */
    public Path fileFor(String part, Path jar, List<String> flags) {
        return folder.resolve(part + "-" + key(jar, flags) + ".aot");
    }

    /** The flags that use the cache; none when there is none. */
    public List<String> flagsFor(String part, Path jar, List<String> flags) {
        Path file = fileFor(part, jar, flags);
        return Files.exists(file) ? flagsToUse(file) : List.of();
    }

    /** The flags that use this very cache. */
    public static List<String> flagsToUse(Path file) {
        return Stream.concat(Stream.of("-XX:AOTCache=" + file), SILENTLY.stream()).toList();
    }

    /** Deletes the caches of the part for other builds, JDKs and flags. */
    static void keepOnly(String part, Path current) throws IOException {
        try (Stream<Path> files = Files.list(current.getParent())) {
            for (Path file : files.filter(it -> isCacheOf(part, it)).toList()) {
                if (!file.equals(current)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isCacheOf(String part, Path file) {
        return file.getFileName().toString().matches(part + "-[0-9a-f]+\\.aot(\\..*)?");
    }

    private static String key(Path jar, List<String> flags) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> machine =
                    List.of(
                            System.getProperty("java.vm.version"),
                            System.getProperty("java.home"),
                            String.join(" ", flags));
            Stream.concat(machine.stream(), facts(jar.resolveSibling("")).stream())
                    .forEach(fact -> digest.update(fact.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Name, size and date of every jar: the JVM itself does not notice that one has changed. */
    private static List<String> facts(Path application) throws IOException {
        try (Stream<Path> files = Files.walk(application)) {
            List<String> facts = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".jar")).sorted().toList()) {
                facts.add(
                        "%s %d %s"
                                .formatted(
                                        file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            return facts;
        }
    }
}
