package dev.ponte.local.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names the cache of a jar. The name holds all a cache depends on, so that one that does not fit is
 * simply not found.
 */
public final class StartCache {

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
        // Off means: an unusable cache is passed over in silence.
        return Files.exists(file)
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }

    private static String key(Path jar, List<String> flags) {
        try {
            String facts =
                    String.join(
                            "\n",
                            System.getProperty("java.vm.version"),
                            System.getProperty("java.home"),
                            String.join(" ", flags),
                            jar.toString(),
                            Long.toString(Files.size(jar)),
                            Files.getLastModifiedTime(jar).toString());
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
