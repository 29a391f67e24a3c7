package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.account.RefusedException;
import dev.ponte.sync.account.RefusedException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultIsAProblemInBothLanguages(Fault fault) {
        Throwable told = Refusals.problem(new RefusedException(fault, "x"), _ -> true);

        assertThat(told)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.type().status()).isBetween(400, 499);
                            assertThat(problem.type().title().en())
                                    .isNotEqualTo(problem.type().title().pt());
                        });
    }

    @Test
    void theMasterIsNamedToWhoMaySeeIt() {
        RefusedException taken = new RefusedException(Fault.MASTER_TAKEN, "matriz");

        assertThat(detail(Refusals.problem(taken, _ -> true))).contains("matriz");
        assertThat(detail(Refusals.problem(taken, _ -> false))).doesNotContain("matriz");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        IllegalStateException failure = new IllegalStateException();

        assertThat(Refusals.problem(failure, _ -> true)).isSameAs(failure);
    }

    private static String detail(Throwable told) {
        return ((ProblemException) told).detail().en();
    }
}
