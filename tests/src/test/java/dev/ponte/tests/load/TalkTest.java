package dev.ponte.tests.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One chat, whose messages are numbered from 0. */
class TalkTest {

    private static final long PHONE = 5_511_960_000_000L;

    private final PlayedWorld world = PlayedWorld.start();
    private final Executor loop = world.loop()::execute;
    private final Talk talk = Talk.follow(world, new Chats(1, 7), 0);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMessageThatIsAnsweredAgainIsADuplicate() {
        send(1);
        taken(0);
        answer(0);
        answer(0);

        assertThat(report().duplicates()).isEqualTo(1);
    }

    @Test
    void whatNoAnswerNamesWasAnsweredWithALaterMessage() {
        send(3);
        taken(0, 1, 2);
        answer(2);

        TalkReport report = report();
        assertThat(report.exact()).isTrue();
        assertThat(report.answered()).isEqualTo(3);
        assertThat(report.together()).isEqualTo(2);
    }

    @Test
    void aMessageThatCameLateAndHasAnAnswerOfItsOwnIsAnsweredOnce() {
        send(2);
        taken(1);
        answer(1);
        taken(0);
        answer(0);

        TalkReport report = report();
        assertThat(report.exact()).isTrue();
        assertThat(report.answered()).isEqualTo(2);
        assertThat(report.together()).isZero();
    }

    @Test
    void aMessageThatCameLateIsADuplicateWhenItIsAnsweredAgain() {
        send(2);
        taken(1);
        answer(1);
        taken(0);
        answer(0);
        answer(0);

        assertThat(report().duplicates()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsNotAnsweredWithALaterMessage() {
        send(2);
        ended(0, 503);
        taken(1);
        answer(1);

        TalkReport report = report();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.answered()).isEqualTo(1);
        assertThat(report.together()).isZero();
    }

    @Test
    void whatIsRefusedAfterALaterMessageWasAnsweredWasNotAnsweredWithIt() {
        send(2);
        taken(1);
        answer(1);
        ended(0, 503);

        TalkReport report = report();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.answered()).isEqualTo(1);
        assertThat(report.together()).isZero();
    }

    private void send(int messages) {
        loop.execute(
                () -> {
                    for (int i = 0; i < messages; i++) {
                        talk.sending(i, System.nanoTime());
                    }
                });
    }

    private void taken(int... messages) {
        for (int message : messages) {
            ended(message, 200);
        }
    }

    private void ended(int message, int status) {
        loop.execute(() -> talk.ended(message, new Outcome.Answered(status)));
    }

    private void answer(int message) {
        byte[] body = ("Claro. " + Marks.answer(message)).getBytes(US_ASCII);
        loop.execute(
                () -> talk.sendText(PHONE, 0, new HttpMessage(body, 0, 0, body.length, false)));
    }

    private TalkReport report() {
        CompletableFuture<TalkReport> settled = talk.settle(Duration.ofSeconds(10));
        return settled.join();
    }
}
