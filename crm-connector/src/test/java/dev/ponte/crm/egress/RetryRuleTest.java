package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.egress.KommoCall.Method;
import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.egress.RetryRule.Next;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.crm.wire.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRuleTest {

    private static final RetryRule RULE = new RetryRule(3, Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 400, 404, 405, 422})
    void whatConcernsTheCallItselfIsItsAnswer(int status) {
        assertThat(after(Method.POST, 1, answer(status, "{}"))).isInstanceOf(Next.Done.class);
    }

    @Test
    void anOldTokenIsRenewedOnce() {
        assertThat(after(Method.POST, 1, answer(401, ""))).isInstanceOf(Next.Renew.class);
        assertThat(RULE.after(Method.POST, 1, true, answer(401, "")))
                .isInstanceOfSatisfying(
                        Next.Fail.class,
                        fail -> assertThat(fail.failure().reason()).isEqualTo(Reason.DISCONNECTED));
    }

    @Test
    void anEndedSubscriptionIsNotTriedAgain() {
        assertThat(after(Method.GET, 1, answer(402, "{}")))
                .isInstanceOfSatisfying(
                        Next.Fail.class,
                        fail -> assertThat(fail.failure().reason()).isEqualTo(Reason.UNPAID));
    }

    @Test
    void aPageOfForbiddenStopsAllAndItsJsonDoesNot() {
        assertThat(after(Method.GET, 1, answer(403, "<html><h1>403 Forbidden</h1></html>")))
                .isInstanceOf(Next.StopAll.class);
        assertThat(after(Method.GET, 1, answer(403, "{\"title\":\"Forbidden\"}")))
                .isInstanceOf(Next.Done.class);
    }

    @Test
    void tooManyRequestsWaitAsLongAsKommoSaysElseLongerEachTime() {
        assertThat(after(Method.POST, 1, answer(429, "{\"retry_after\":7}")))
                .isEqualTo(new Next.Slower(Duration.ofSeconds(7)));
        assertThat(after(Method.POST, 1, answer(429, "")))
                .isEqualTo(new Next.Slower(Duration.ofSeconds(1)));
        assertThat(after(Method.POST, 2, answer(429, "busy")))
                .isEqualTo(new Next.Slower(Duration.ofSeconds(2)));
        assertThat(after(Method.POST, 3, answer(429, "")))
                .isInstanceOfSatisfying(
                        Next.Fail.class,
                        fail -> {
                            assertThat(fail.failure().reason()).isEqualTo(Reason.BUSY);
                            assertThat(fail.failure().retryAfter())
                                    .isEqualTo(Duration.ofSeconds(4));
                        });
    }

    @Test
    void aHeaderGoesBeforeTheBodyAndNoneIsBelievedForDays() {
        KommoReply header = new KommoReply(429, "", bytes("{\"retry_after\":7}"), null, 3L);
        assertThat(after(Method.GET, 1, new Outcome.Answered(header)))
                .isEqualTo(new Next.Slower(Duration.ofSeconds(3)));
        assertThat(after(Method.GET, 1, answer(429, "{\"retry_after\":86400}")))
                .isEqualTo(new Next.Slower(Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "POST", mode = Mode.EXCLUDE)
    void whatMayBeDoneTwiceIsTriedAgain(Method method) {
        assertThat(after(method, 1, answer(500, "")))
                .isEqualTo(new Next.Again(Duration.ofSeconds(1)));
        assertThat(after(method, 2, new Outcome.Lost()))
                .isEqualTo(new Next.Again(Duration.ofSeconds(2)));
        assertThat(after(method, 3, answer(502, "<html>")))
                .isInstanceOfSatisfying(
                        Next.Fail.class,
                        fail -> assertThat(fail.failure().perhapsDone()).isFalse());
    }

    @Test
    void aCreationWhoseAnswerIsLostIsNotRepeatedAndSaysSo() {
        assertThat(after(Method.POST, 1, new Outcome.Lost()))
                .isInstanceOfSatisfying(
                        Next.Fail.class, fail -> assertThat(fail.failure().perhapsDone()).isTrue());
        assertThat(after(Method.POST, 1, answer(503, "")))
                .isInstanceOfSatisfying(
                        Next.Fail.class, fail -> assertThat(fail.failure().perhapsDone()).isTrue());
    }

    @Test
    void aCreationThatNeverLeftIsTriedAgain() {
        assertThat(after(Method.POST, 1, new Outcome.NotSent()))
                .isEqualTo(new Next.Again(Duration.ofSeconds(1)));
    }

    @Test
    void aBatchThatIsTooHeavyIsSplit() {
        assertThat(after(Method.PATCH, 1, answer(504, ""))).isInstanceOf(Next.Split.class);
        assertThat(after(Method.GET, 1, answer(504, ""))).isInstanceOf(Next.Again.class);
    }

    private static Next after(Method method, int attempt, Outcome outcome) {
        return RULE.after(method, attempt, false, outcome);
    }

    private static Outcome answer(int status, String body) {
        return new Outcome.Answered(new KommoReply(status, "", bytes(body), null, null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
