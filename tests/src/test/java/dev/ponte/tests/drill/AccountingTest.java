package dev.ponte.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.tests.drill.Evidence.Rest;
import dev.ponte.tests.drill.Evidence.Send;
import dev.ponte.tests.drill.Evidence.TakeOver;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An accounting that finds nothing wrong is worth what it would find. */
class AccountingTest {

    private final Scene scene = new Scene();

    @Test
    void aGoodEndAddsUp() {
        Accounting accounting = scene.account(false);

        assertThat(accounting.checks()).allMatch(Check::holds);
        assertThat(accounting.addsUp()).isTrue();
        assertThat(accounting.figures())
                .containsEntry("messages", 12L)
                .containsEntry("answers", 5L);
    }

    @Test
    void aMessageThatIsNotStoredIsMissed() {
        scene.stored.removeIf(message -> message.seq() == 2);

        assertThat(wrong()).contains("stored-once", "order-of-log");
    }

    @Test
    void aMessageThatIsStoredTwiceIsFound() {
        scene.stored.add(scene.customer(0, 0, 0, 99));

        assertThat(wrong()).contains("stored-once");
    }

    @Test
    void aMessageNobodyWroteIsFound() {
        scene.stored.add(scene.message(0, "3A-of-nobody", 99));

        assertThat(wrong()).contains("stored-unasked");
    }

    @Test
    void anotherOrderThanTheTopicsIsFound() {
        Collections.swap(scene.log, 0, scene.indexInLog(0, 0, 1));

        assertThat(wrong()).containsExactly("order-of-log");
    }

    @Test
    void repeatsOnTheTopicAreNoMatter() {
        scene.log.addAll(List.copyOf(scene.log));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aConversationThatReadsInAnotherOrderIsFound() {
        scene.read.set(0, scene.reversed(scene.read.get(0)));

        assertThat(wrong()).containsExactly("order-of-writing");
    }

    @Test
    void whatCameAfterASellersWordsStaysAfterThemWheneverItWasWritten() {
        Evidence.Read read = scene.read.get(Scene.TAKEN_OVER);
        List<String> split = read.runs().get(1);
        scene.read.set(
                Scene.TAKEN_OVER,
                new Evidence.Read(
                        read.phone(),
                        List.of(read.runs().get(0), List.of(split.get(1)), List.of(split.get(0)))));

        assertThat(wrong()).isEmpty();

        scene.read.set(Scene.TAKEN_OVER, scene.reversed(read));

        assertThat(wrong()).containsExactly("order-of-writing");
    }

    @Test
    void aBurstWithoutAnswerIsFound() {
        scene.stored.removeIf(message -> message.seq() == Scene.ANSWER);
        scene.sends.removeFirst();

        assertThat(wrong())
                .containsExactlyInAnyOrder("burst-answered-once", "message-answered-once");
    }

    @Test
    void aBurstWithTwoAnswersIsFound() {
        scene.answer(0, 0, 2, Scene.ANSWER + 50);

        assertThat(wrong()).contains("burst-answered-once", "message-answered-once");
    }

    @Test
    void aBurstThatWasAnsweredInPartsIsFound() {
        scene.answerInParts(Duration.ofSeconds(5));

        assertThat(wrong()).containsExactly("burst-answered-once");
    }

    @Test
    void aBurstWhosePartsCameTooFarApartIsFoundAsThatAlone() {
        scene.answerInParts(Scene.QUIET.plusSeconds(1));

        assertThat(wrong()).containsExactly(Accounting.TORN);

        scene.answer(0, 1, 2, Scene.ANSWER + 51);

        assertThat(wrong())
                .containsExactlyInAnyOrder(
                        Accounting.TORN, "burst-answered-once", "message-answered-once");
    }

    @Test
    void inABurstThatCameInPiecesEachPieceIsInOrder() {
        scene.answerInParts(Scene.QUIET.plusSeconds(1));
        scene.read.set(1, scene.reversed(scene.read.get(1)));

        assertThat(wrong()).containsExactly("order-of-writing", Accounting.TORN);
    }

    @Test
    void anAnswerThatWasSentTwiceIsFound() {
        scene.sends.add(scene.sends.getFirst());

        assertThat(wrong()).containsExactly("answer-sent-once");
    }

    @Test
    void anAnswerThatNobodyGotIsFound() {
        scene.sends.removeFirst();

        assertThat(wrong()).containsExactly("answer-sent-once");
    }

    @Test
    void aTextThatWeDoNotKnowOfIsFound() {
        scene.sends.add(new Send(scene.phone(0), "who said that", Instant.EPOCH));

        assertThat(wrong()).containsExactly("sent-unasked");
    }

    @Test
    void anAnswerAfterATakeOverIsFound() {
        scene.takeOvers.add(new TakeOver(scene.phone(0), "TYPED_ON_PHONE", Instant.EPOCH));

        assertThat(wrong()).containsExactly("sent-after-take-over");
    }

    @Test
    void aRefusalIsFound() {
        scene.refuse("503");

        assertThat(wrong()).containsExactly("refused-while-up");
    }

    @Test
    void whatIsLeftIsFound() {
        scene.rest = new Rest(1, 2, 3, 4, 5, 6);

        assertThat(wrong())
                .containsExactly(
                        "spool",
                        "outbox",
                        "replies-waiting",
                        "sends-waiting",
                        "unread",
                        "dead-letters");
    }

    @Test
    void aConversationThatWentToAPersonNeedsNoAnswerWhereThatIsInOrder() {
        scene.stored.removeIf(message -> message.seq() == Scene.ANSWER);
        scene.sends.removeFirst();
        scene.takeOvers.add(
                new TakeOver(
                        scene.phone(0), Replies.AUTOMATION_FAILED, Instant.EPOCH.plusSeconds(9)));

        assertThat(scene.account(true).addsUp()).isTrue();
        assertThat(scene.account(true).figures()).containsEntry("handed-over", 1L);
        assertThat(wrong()).containsExactly("handed-over");
    }

    private List<String> wrong() {
        return scene.account(false).checks().stream()
                .filter(check -> !check.holds())
                .map(Check::name)
                .toList();
    }
}
