package dev.ponte.local.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    private static final List<String> FLAGS = List.of("-Xmx96m");

    @TempDir Path folder;

    private StartCache caches;
    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        caches = new StartCache(folder.resolve("aot"));
        Files.createDirectories(folder.resolve("aot"));
        jar = Files.createDirectories(folder.resolve("app")).resolve("run.jar");
        Files.writeString(jar, "one");
    }

    @Test
    void withoutACacheNothingIsPassed() {
        assertThat(caches.flagsFor("crm", jar, FLAGS)).isEmpty();
    }

    @Test
    void aCacheIsUsedWhileJarAndFlagsAreTheSame() throws IOException {
        Path cache = Files.writeString(caches.fileFor("crm", jar, FLAGS), "cache");

        assertThat(caches.flagsFor("crm", jar, FLAGS)).contains("-XX:AOTCache=" + cache);
        assertThat(caches.flagsFor("crm", jar, List.of("-Xmx200m"))).isEmpty();
    }

    @Test
    void aJarBuiltAgainHasNoCacheYet() throws IOException {
        Files.writeString(caches.fileFor("crm", jar, FLAGS), "cache");

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));

        assertThat(caches.flagsFor("crm", jar, FLAGS)).isEmpty();
    }

    @Test
    void aLibraryThatChangedMakesAnotherCache() throws IOException {
        Path before = caches.fileFor("crm", jar, FLAGS);

        Files.createDirectories(folder.resolve("app/lib"));
        Files.writeString(folder.resolve("app/lib/other.jar"), "new");

        assertThat(caches.fileFor("crm", jar, FLAGS)).isNotEqualTo(before);
    }

    @Test
    void onlyTheLatestCacheOfAPartIsKept() throws IOException {
        Path other = Files.writeString(caches.fileFor("crm-more", jar, FLAGS), "cache");
        Path old = Files.writeString(caches.fileFor("crm", jar, List.of()), "cache");
        Path current = Files.writeString(caches.fileFor("crm", jar, FLAGS), "cache");

        StartCache.keepOnly("crm", current);

        assertThat(current).exists();
        assertThat(other).exists();
        assertThat(old).doesNotExist();
    }
}
