package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<UniEmitter<? super String>> asked = new ArrayList<>();
    private final Remembered<String> remembered =
            new Remembered<>(
                    Uni.createFrom().emitter(asked::add), Duration.ofSeconds(10), nanos::get);

    @Test
    void manyAskersAtOnceCauseOneQuestion() {
        UniAssertSubscriber<String> first = ask();
        UniAssertSubscriber<String> second = ask();

        asked.getFirst().complete("yes");

        assertThat(asked).hasSize(1);
        first.assertCompleted().assertItem("yes");
        second.assertCompleted().assertItem("yes");
    }

    @Test
    void anAnswerIsKeptForItsTimeAndNoLonger() {
        ask();
        asked.getFirst().complete("yes");

        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(ask().getItem()).isEqualTo("yes");
        assertThat(asked).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        UniAssertSubscriber<String> later = ask();
        assertThat(asked).hasSize(2);
        asked.get(1).complete("no");
        later.assertCompleted().assertItem("no");
    }

    @Test
    void aFailureIsToldAndForgotten() {
        UniAssertSubscriber<String> first = ask();
        asked.getFirst().fail(new IllegalStateException("down"));
        first.assertFailedWith(IllegalStateException.class, "down");

        ask();

        assertThat(asked).hasSize(2);
    }

    @Test
    void anAskerWhoLeavesDoesNotTakeTheAnswerFromTheOthers() {
        UniAssertSubscriber<String> leaves = ask();
        UniAssertSubscriber<String> stays = ask();
        leaves.cancel();

        asked.getFirst().complete("yes");

        stays.assertCompleted().assertItem("yes");
    }

    private UniAssertSubscriber<String> ask() {
        return remembered.value().subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
