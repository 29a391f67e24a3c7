package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.conversation.responder.ResponderException.Reason;
import dev.ponte.conversation.responder.RetryRule.Next;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {

    private static final Duration PLENTY = Duration.ofSeconds(90);

    private final RetryRule rule = new RetryRule(10);

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "5,8000", "6,8000", "9,8000"})
    void theWaitDoublesFromHalfASecondUpToEight(int attempt, long millis) {
        assertThat(rule.after(passing(null), attempt, PLENTY, false, 0))
                .isEqualTo(new Next.Again(Duration.ofMillis(millis)));
    }

    @Test
    void theWaitIsUpToAQuarterShorter() {
        assertThat(rule.after(passing(null), 2, PLENTY, false, 1))
                .isEqualTo(new Next.Again(Duration.ofMillis(750)));
    }

    @Test
    void theServersWishReplacesTheBackOff() {
        assertThat(rule.after(passing(Duration.ofMillis(644)), 1, PLENTY, false, 0.5))
                .isEqualTo(new Next.Again(Duration.ofMillis(644)));
    }

    @Test
    void aWishOfMoreThanAMinuteIsLeftToALaterTurn() {
        Duration overAMinute = Duration.ofSeconds(61);

        assertThat(rule.after(passing(overAMinute), 1, Duration.ofHours(1), false, 0))
                .isEqualTo(new Next.GiveUp());
    }

    @Test
    void whatCannotSucceedIsNotRepeated() {
        Failure quota = Failure.of(Reason.QUOTA, false, "insufficient_quota");

        assertThat(rule.after(quota, 1, PLENTY, true, 0)).isEqualTo(new Next.GiveUp());
    }

    @Test
    void theLastAttemptIsTheLast() {
        assertThat(new RetryRule(3).after(passing(null), 3, PLENTY, true, 0))
                .isEqualTo(new Next.GiveUp());
    }

    @Test
    void aTalkThatIsTooLongIsShortenedOnce() {
        Failure tooLong = new Failure(Reason.BAD_REQUEST, false, true, null, 400, "too_long", null);

        assertThat(rule.after(tooLong, 1, PLENTY, true, 0)).isEqualTo(new Next.Shorter());
        assertThat(rule.after(tooLong, 2, PLENTY, false, 0)).isEqualTo(new Next.GiveUp());
    }

    @Property
    void noWaitReachesPastTheDeadline(
            @ForAll @IntRange(min = 1, max = 9) int attempt,
            @ForAll @LongRange(min = 0, max = 120_000) long leftMillis,
            @ForAll @LongRange(min = -1, max = 120_000) long wishMillis,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        Duration left = Duration.ofMillis(leftMillis);
        Failure failure = passing(wishMillis < 0 ? null : Duration.ofMillis(wishMillis));

        Next next = rule.after(failure, attempt, left, false, random);

        if (next instanceof Next.Again again) {
            assertThat(again.pause()).isBetween(Duration.ZERO, left);
        }
    }

    private static Failure passing(Duration wish) {
        return new Failure(Reason.RATE_LIMITED, true, false, wish, 429, "rate_limit", null);
    }
}
