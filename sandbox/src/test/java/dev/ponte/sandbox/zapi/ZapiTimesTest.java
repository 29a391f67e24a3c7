package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ponte.sandbox.door.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When messages leave, and when callbacks are tried again. */
class ZapiTimesTest {
    private final Pacer pacer = new Pacer(true, new Random(7));

    @Test
    void messagesLeaveOneToThreeSecondsApart() {
        Duration before = Duration.ZERO;
        for (int i = 0; i < 100; i++) {
            Duration wait = pacer.waitFor(Calls.NOW, null);
            assertThat(wait.minus(before)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
            before = wait;
        }
    }

    @Test
    void delayMessageSaysHowFarApart() {
        assertThat(pacer.waitFor(Calls.NOW, 5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pacer.waitFor(Calls.NOW, 15)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void withoutPacingTheyLeaveAtOnce() {
        assertThat(new Pacer(false, new Random(7)).waitFor(Calls.NOW, 15)).isEqualTo(Duration.ZERO);
    }

    @Test
    void callbacksAreTriedAgainAsOftenAsSet() {
        ZapiRetry retry = new ZapiRetry(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)));

        assertThat(retry.next(1, 500)).contains(Duration.ofSeconds(1));
        assertThat(retry.next(2, 0)).contains(Duration.ofSeconds(2));
        assertThat(retry.next(3, 500)).isEmpty();
    }

    @Test
    void onlySuccessIsAccepted() {
        ZapiRetry retry = new ZapiRetry(List.of());

        assertThat(retry.accepts(200)).isTrue();
        assertThat(retry.accepts(204)).isTrue();
        for (int status : new int[] {0, 100, 302, 404, 500}) {
            assertThat(retry.accepts(status)).isFalse();
        }
    }

    @Test
    void recordingsKeepTheirUrlOrGetOne() {
        Zapi zapi = new Zapi();

        assertThat(zapi.media.urlOf("https://x.org/a.ogg")).isEqualTo("https://x.org/a.ogg");
        assertThat(zapi.media.urlOf("data:audio/ogg;base64,T2dnUw=="))
                .startsWith(Zapi.MEDIA + "/")
                .endsWith(".ogg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zapi.media.urlOf("data:audio/ogg,raw"));
    }
}
