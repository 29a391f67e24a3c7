package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.conversation.channel.RetryPolicy.GiveUp;
import dev.ponte.conversation.channel.RetryPolicy.RetryAfter;
import dev.ponte.conversation.channel.RetryPolicy.WaitForConnection;
import dev.ponte.conversation.channel.RetryPolicy.WaitForWord;
import dev.ponte.conversation.channel.SendException.Kind;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy();

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4"})
    void whatMayPassIsTriedAgainAfterOneTwoAndFourSeconds(int attempt, int seconds) {
        assertThat(policy.after(Kind.RETRYABLE, attempt))
                .isEqualTo(new RetryAfter(Duration.ofSeconds(seconds)));
    }

    @Test
    void theFourthAttemptIsTheLast() {
        assertThat(policy.after(Kind.RETRYABLE, 4)).isEqualTo(new GiveUp());
    }

    @Test
    void whatMayHaveBeenSentIsSentAtMostOnceMoreAndOnlyIfNobodyTellsOfIt() {
        assertThat(policy.after(Kind.AMBIGUOUS, 1)).isEqualTo(new WaitForWord());
        assertThat(policy.after(Kind.AMBIGUOUS, 2)).isEqualTo(new GiveUp());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99})
    void whatIsWrongIsNotRepeated(int attempt) {
        assertThat(policy.after(Kind.PERMANENT, attempt)).isEqualTo(new GiveUp());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 99})
    void withoutAPhoneTheMessageWaitsHoweverOftenItWasTried(int attempt) {
        assertThat(policy.after(Kind.DISCONNECTED, attempt)).isInstanceOf(WaitForConnection.class);
    }

    @Property
    void aTextArrivesAtMostTwiceWhateverHappens(@ForAll @Size(min = 1, max = 12) List<Kind> fates) {
        int mayHaveArrived = 0;
        int attempt = 0;
        for (Kind fate : fates) {
            attempt++;
            mayHaveArrived += fate == Kind.AMBIGUOUS ? 1 : 0;
            if (policy.after(fate, attempt) instanceof GiveUp) {
                break;
            }
        }
        assertThat(mayHaveArrived).isLessThanOrEqualTo(2);
    }

    @Property
    void everyChainOfFailuresEndsUnlessThePhoneIsAway(
            @ForAll @IntRange(min = 4, max = 1000) int attempt) {
        assertThat(policy.after(Kind.RETRYABLE, attempt)).isEqualTo(new GiveUp());
        assertThat(policy.after(Kind.AMBIGUOUS, attempt)).isEqualTo(new GiveUp());
    }

    @Test
    void attemptsCountFromOne() {
        assertThatThrownBy(() -> policy.after(Kind.RETRYABLE, 0))
                .hasMessage("attempts count from 1: 0");
    }
}
