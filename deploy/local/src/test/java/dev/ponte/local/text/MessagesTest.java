package dev.ponte.local.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = load("messages.properties");
        Properties portuguese = load("messages_pt.properties");

        assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(portuguese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void noLoneApostropheSwallowsAnArgument() throws IOException {
        for (String file : Set.of("messages.properties", "messages_pt.properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void theTerminalsLanguageIsSpoken() {
        assertThat(Messages.from(Map.of("LANG", "pt_BR.UTF-8")).say("status.down"))
                .isEqualTo("FORA");
        assertThat(Messages.from(Map.of("LANG", "de_DE.UTF-8")).say("status.down"))
                .isEqualTo("DOWN");
        assertThat(Messages.from(Map.of()).say("status.down")).isEqualTo("DOWN");
    }

    @Test
    void theFirstVariableThatIsSetDecides() {
        assertThat(Messages.from(Map.of("LC_ALL", "C", "LANG", "pt_BR")).say("status.down"))
                .isEqualTo("DOWN");
        assertThat(Messages.from(Map.of("LC_ALL", "", "LANG", "pt_BR")).say("status.down"))
                .isEqualTo("FORA");
    }

    @Test
    void numbersAreSaidAsTheyAre() {
        assertThat(Messages.in(Locale.ENGLISH).say("port.busy", 18080, "A", "A=1"))
                .contains("18080");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        MessagesTest.class.getResourceAsStream("/dev/ponte/local/" + name),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
