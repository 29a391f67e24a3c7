package dev.ponte.tests.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.local.process.ChildEnvironment;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LauncherEnvironmentTest {

    @ParameterizedTest
    @EnumSource
    void theLauncherTellsEachServiceWhatItReads(Part part) {
        Map<String, String> told =
                new ChildEnvironment(Ports.from(Map.of()), "127.0.0.1", 1).of(part);

        assertThat(told).containsKeys(withoutModel(part));
    }

    /** The model is a choice, not an address or a secret: the service's default is the suite's. */
    private static String[] withoutModel(Part part) {
        return Variables.neededBy(part).stream()
                .filter(name -> !name.equals("OPENAI_MODEL"))
                .toArray(String[]::new);
    }
}
