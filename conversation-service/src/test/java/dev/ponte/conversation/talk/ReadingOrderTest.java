package dev.ponte.conversation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    private record Said(String text, boolean customer, int second) {

        Instant at() {
            return Instant.EPOCH.plusSeconds(second);
        }
    }

    private static Said customer(String text, int second) {
        return new Said(text, true, second);
    }

    private static Said team(String text, int second) {
        return new Said(text, false, second);
    }

    private static List<String> read(Said... asTheyCame) {
        return ReadingOrder.of(List.of(asTheyCame), Said::customer, Said::at).stream()
                .map(Said::text)
                .toList();
    }

    @Test
    void messagesThatOvertookEachOtherAreReadAsTheyWereWritten() {
        assertThat(read(customer("c", 3), customer("a", 1), customer("b", 2)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void whatWasAnsweredStaysBeforeItsAnswer() {
        assertThat(read(customer("b", 2), team("answer", 5), customer("late", 1), customer("c", 6)))
                .containsExactly("b", "answer", "late", "c");
    }

    @Test
    void messagesOfOneSecondStayAsTheyCame() {
        assertThat(read(customer("first", 1), customer("second", 1), customer("zero", 0)))
                .containsExactly("zero", "first", "second");
    }

    @Test
    void theTeamsMessagesStayWhereTheyAre() {
        assertThat(read(team("x", 9), team("y", 1), customer("b", 4), customer("a", 3)))
                .containsExactly("x", "y", "a", "b");
    }

    @Test
    void nothingIsLostAndNothingIsAdded() {
        Said[] shuffled =
                Stream.iterate(1, i -> (i * 7 + 3) % 31)
                        .limit(30)
                        .map(i -> i % 5 == 0 ? team("t" + i, i) : customer("c" + i, i))
                        .toArray(Said[]::new);

        assertThat(read(shuffled))
                .containsExactlyInAnyOrderElementsOf(Stream.of(shuffled).map(Said::text).toList());
    }
}
