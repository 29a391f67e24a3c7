package dev.ponte.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Bodies as the outside systems send them, from {@code src/test/resources/fixtures}. */
public final class Fixtures {

    private Fixtures() {}

    public static byte[] zapi(String name) {
        return read("zapi/" + name + ".json");
    }

    public static byte[] kommo(String name) {
        return read("kommo/" + name + ".form");
    }

    /** A Z-API body with some texts replaced, pairwise. */
    public static byte[] zapi(String name, String... replacements) {
        String body = new String(zapi(name), StandardCharsets.UTF_8);
        for (int i = 0; i < replacements.length; i += 2) {
            body = body.replace(replacements[i], replacements[i + 1]);
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Every body of a system, for what must hold for all. */
    public static Stream<byte[]> all(String system) {
        URL folder = Objects.requireNonNull(Fixtures.class.getResource("/fixtures/" + system));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(Fixtures::bytes).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
