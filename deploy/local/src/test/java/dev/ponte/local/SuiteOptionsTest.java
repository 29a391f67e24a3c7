package dev.ponte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteOptionsTest {

    private static final Map<String, String> ROOT = Map.of("PONTE_ROOT", "/p");

    @Test
    void everythingIsStartedAndKeptUnderTheProjectUnlessTold() {
        SuiteOptions options = SuiteOptions.from(ROOT);

        assertThat(options.parts()).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(options.workplace().home()).isEqualTo(Path.of("/p/.ponte"));
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void partsMayBeNamedByModuleOrShortly() {
        SuiteOptions options =
                SuiteOptions.from(
                        Map.of("PONTE_ROOT", "/p", "PONTE_PARTS", "sandbox, conversation-service"));

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.SANDBOX, Part.CONVERSATION);
    }

    @Test
    void aPartThatDoesNotExistIsRefused() {
        assertThatThrownBy(
                        () ->
                                SuiteOptions.from(
                                        Map.of("PONTE_ROOT", "/p", "PONTE_PARTS", "oracle")))
                .hasMessageContaining("oracle");
    }

    @Test
    void onlyThePortsOfWhatIsStartedMustBeFree() {
        SuiteOptions options = SuiteOptions.from(ROOT).withParts(EnumSet.of(Part.CONSOLE));

        assertThat(Requirements.portsInUse(options)).containsOnlyKeys("PONTE_PORT");
    }

    @Test
    void servicesBringTheirInfrastructure() {
        SuiteOptions options = SuiteOptions.from(ROOT).withParts(EnumSet.of(Part.CRM));

        assertThat(Requirements.portsInUse(options))
                .containsOnlyKeys("PONTE_CRM_PORT", Ports.POSTGRES_SETTING, Ports.KAFKA_SETTING);
    }
}
