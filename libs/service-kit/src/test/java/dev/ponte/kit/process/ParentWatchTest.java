package dev.ponte.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

    @Test
    void theEndOfTheParentIsNoticedHoweverItEnds() throws Exception {
        Process parent = new ProcessBuilder("sleep", "60").start();
        CountDownLatch gone = new CountDownLatch(1);

        ParentWatch.watch(parent.pid(), gone::countDown);
        assertThat(gone.getCount()).isEqualTo(1);
        parent.destroyForcibly();

        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aParentThatIsGoneAlreadyIsNoticedAtOnce() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("true").start();
        parent.waitFor();
        CountDownLatch gone = new CountDownLatch(1);

        ParentWatch.watch(parent.pid(), gone::countDown);

        assertThat(gone.getCount()).isZero();
    }
}
