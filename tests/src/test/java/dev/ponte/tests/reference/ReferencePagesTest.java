package dev.ponte.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferencePagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGES = ROOT.resolve("docs/reference");
    private static final String MARKER =
            "<!-- Below: made from the sources; anew with mvn -pl tests -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dponte.docs.write=true -->\n";
    private static final Pattern METER = Pattern.compile("\"(ponte(?:\\.[a-z]+){2,})\"");

    private static final List<Path> JAVA = javaOfTheProduct();
    private static final Sources SOURCES = new Sources(JAVA);

    @Test
    void theConfigurationPageHasEverySetting() throws IOException {
        assertPage("configuration.md", ConfigurationPage.make(SOURCES));
    }

    @Test
    void theProblemsPageHasEveryProblem() throws IOException {
        assertPage("problems.md", ProblemsPage.make(SOURCES));
    }

    @Test
    void theMetricsPageNamesEveryMeter() throws IOException {
        String page = Files.readString(PAGES.resolve("metrics.md"));

        assertThat(meters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(page).contains("`" + meter + "`"));
    }

    private static void assertPage(String name, String made) throws IOException {
        Path file = PAGES.resolve(name);
        String page = Files.readString(file);
        assertThat(page).contains(MARKER);
        String head = page.substring(0, page.indexOf(MARKER) + MARKER.length());
        String expected = head + "\n" + made;
        if (Boolean.getBoolean("ponte.docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(file).as("made anew by -Dponte.docs.write=true").content().isEqualTo(expected);
    }

    /** Names in files that speak of Micrometer; other dotted names are settings. */
    private static Set<String> meters() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : JAVA) {
            String source = Files.readString(file);
            if (source.contains("import io.micrometer")) {
                Matcher meter = METER.matcher(source);
                while (meter.find()) {
                    names.add(meter.group(1));
                }
            }
        }
        return names;
    }

    private static List<Path> javaOfTheProduct() {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> !ROOT.relativize(file).startsWith(".ponte"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
