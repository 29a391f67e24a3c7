package dev.ponte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, with JDKs that only pretend. */
class PonteScriptIT {

    private static final Path SCRIPT = Workplace.findRoot(Path.of("")).resolve("ponte");

    @TempDir Path folder;

    @Test
    void itIsPlainShell() throws Exception {
        assertThat(run(Map.of(), "sh", "-n", SCRIPT.toString())).isEmpty();
    }

    @Test
    void helpNeedsNoJdkAndSpeaksBothLanguages() throws Exception {
        assertThat(run(Map.of("LANG", "C", "PATH", "/usr/bin:/bin"), "sh", SCRIPT.toString()))
                .contains("./ponte up", "stop everything")
                .doesNotContain("\\n");
        assertThat(run(Map.of("LANG", "pt_BR.UTF-8"), "sh", SCRIPT.toString(), "help"))
                .contains("./ponte up", "para tudo");
    }

    @Test
    void theJdkOfJavaHomeIsTakenWhenItIsNewEnough() throws Exception {
        Path jdk = pretend("jdk-99", "99.0.1");

        assertThat(status(jdk)).contains("I am " + jdk);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path jdk = pretend("jdk-17", "17.0.9");

        assertThat(status(jdk)).doesNotContain("I am " + jdk);
    }

    @Test
    void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
        Path jre = pretend("jre-99", "99.0.1");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(status(jre)).doesNotContain("I am " + jre);
    }

    /** A copy of the script beside a launcher, so that it has something to start. */
    private String status(Path javaHome) throws Exception {
        Path root = Files.createDirectories(folder.resolve("project"));
        Path script = Files.copy(SCRIPT, root.resolve("ponte"));
        Path jar = root.resolve("deploy/local/target/ponte-local-launcher.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        return run(
                Map.of("JAVA_HOME", javaHome.toString(), "LANG", "C"),
                "sh",
                script.toString(),
                "status");
    }

    private Path pretend(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file =
                    Files.writeString(
                            home.resolve("bin").resolve(program),
                            "#!/bin/sh\necho \"I am " + home + "\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("LC_ALL");
        builder.environment().remove("LC_MESSAGES");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
