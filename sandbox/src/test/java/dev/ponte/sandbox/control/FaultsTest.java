package dev.ponte.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String SEND = "/zapi/instances/i/token/t/send-text";

    private final Faults faults = new Faults();

    @Test
    void strikesAsOftenAsOrderedAndThenIsGone() {
        faults.add("zapi", null, FaultKind.SERVER_ERROR, 2, Duration.ZERO);

        assertThat(struck(SEND)).contains(FaultKind.SERVER_ERROR);
        assertThat(struck(SEND)).contains(FaultKind.SERVER_ERROR);
        assertThat(struck(SEND)).isEmpty();
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void withoutTimesItLasts() {
        faults.add("zapi", null, FaultKind.TOO_MANY, null, Duration.ZERO);

        for (int i = 0; i < 10; i++) {
            assertThat(struck(SEND)).contains(FaultKind.TOO_MANY);
        }
    }

    @Test
    void sparesOtherPathsAndSystems() {
        faults.add("zapi", "send-text", FaultKind.RESET, null, Duration.ZERO);

        assertThat(struck("/zapi/instances/i/token/t/status")).isEmpty();
        assertThat(faults.onCall("openai", SEND)).isEmpty();
        assertThat(struck(SEND)).contains(FaultKind.RESET);
    }

    @Test
    void theOldestThatFitsStrikesFirst() {
        faults.add("zapi", null, FaultKind.TOO_MANY, 1, Duration.ZERO);
        faults.add("zapi", null, FaultKind.SERVER_ERROR, 1, Duration.ZERO);

        assertThat(struck(SEND)).contains(FaultKind.TOO_MANY);
        assertThat(struck(SEND)).contains(FaultKind.SERVER_ERROR);
    }

    @Test
    void callsAndWebhooksHaveTheirOwnFaults() {
        faults.add("zapi", null, FaultKind.DUPLICATE, 1, Duration.ZERO);
        faults.add("zapi", null, FaultKind.SLOW, 1, Duration.ZERO);

        assertThat(struck(SEND)).contains(FaultKind.SLOW);
        assertThat(faults.onWebhook("zapi", "text").map(Fault::kind)).contains(FaultKind.DUPLICATE);
    }

    @Test
    void everyKindOfTheContractIsKnownByItsName() {
        for (String code :
                "slow 429 401 500 403-html reset broken-body duplicate out-of-order"
                        .split(" ", -1)) {
            assertThat(FaultKind.of(code)).as(code).isPresent();
        }
        assertThat(FaultKind.of("nonsense")).isEmpty();
    }

    @Test
    void kindsOfOneSystemDoNotFitAnother() {
        assertThat(FaultKind.QUOTA.fits("openai")).isTrue();
        assertThat(FaultKind.QUOTA.fits("zapi")).isFalse();
        assertThat(FaultKind.DUPLICATE.fits("oidc")).isFalse();
        assertThat(Arrays.stream(FaultKind.values()).filter(kind -> kind.fits("oidc")))
                .containsExactlyInAnyOrder(
                        FaultKind.SLOW,
                        FaultKind.TOO_MANY,
                        FaultKind.UNAUTHORIZED,
                        FaultKind.SERVER_ERROR,
                        FaultKind.FORBIDDEN_HTML,
                        FaultKind.RESET,
                        FaultKind.BROKEN_BODY);
    }

    private Optional<FaultKind> struck(String path) {
        return faults.onCall("zapi", path).map(Fault::kind);
    }
}
