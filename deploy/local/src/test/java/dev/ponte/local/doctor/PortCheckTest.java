package dev.ponte.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.local.text.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void theMessageNamesThePortItsHolderAndTheSetting() {
        Finding finding =
                PortCheck.describe("PONTE_PORT", 8080, Optional.of(new PortHolder(123, "nginx")));

        assertThat(finding.in(ENGLISH))
                .contains("8080", "nginx", "123", "PONTE_PORT=18080 ./ponte up");
        assertThat(finding.in(Messages.in(Locale.of("pt", "BR"))))
                .contains("A porta 8080", "PONTE_PORT=18080 ./ponte up");
    }

    @Test
    void withoutAHolderItStillSaysWhatToDo() {
        assertThat(PortCheck.describe("PONTE_DB_PORT", 5433, Optional.empty()).in(ENGLISH))
                .contains("5433", "PONTE_DB_PORT=15433 ./ponte up");
    }

    @Test
    void aPortInUseIsFound() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Finding> findings =
                    PortCheck.of(Map.of("PONTE_PORT", taken.getLocalPort())).toList();

            assertThat(findings).singleElement().returns(Finding.Level.IMPOSSIBLE, Finding::level);
        }
    }

    @Test
    void onePortForTwoPartsIsToldBeforeTheSecondFails() {
        assertThat(PortCheck.usedTwice(Map.of("PONTE_PORT", 9000, "PONTE_CRM_PORT", 9000)))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.in(ENGLISH))
                                        .contains("PONTE_PORT", "PONTE_CRM_PORT"));
    }
}
