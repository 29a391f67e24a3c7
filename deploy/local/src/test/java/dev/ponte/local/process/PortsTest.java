package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theDocumentedPortsAreTheDefault() {
        Ports ports = Ports.from(Map.of());

        assertThat(ports.of(Part.CONSOLE)).isEqualTo(8080);
        assertThat(ports.of(Part.SANDBOX)).isEqualTo(8090);
        assertThat(ports.kafka()).isEqualTo(9092);
        assertThat(ports.postgres()).isEqualTo(5433);
        assertThat(ports.of(Part.CRM)).isEqualTo(8086);
    }

    @Test
    void oneSettingMovesOnePort() {
        Ports ports = Ports.from(Map.of("PONTE_PORT", "18080", "PONTE_DB_PORT", " 15433 "));

        assertThat(ports.of(Part.CONSOLE)).isEqualTo(18080);
        assertThat(ports.postgres()).isEqualTo(15433);
        assertThat(ports.of(Part.SANDBOX)).isEqualTo(8090);
    }

    @Test
    void whatIsNoPortIsRefusedByItsSetting() {
        assertThatThrownBy(() -> Ports.from(Map.of("PONTE_KAFKA_PORT", "99999")))
                .hasMessageContaining("PONTE_KAFKA_PORT=99999");
    }

    @Test
    void freePortsDiffer() {
        Map<String, Integer> free = Ports.free().bySetting();

        assertThat(new HashSet<>(free.values())).hasSameSizeAs(free.entrySet());
    }
}
