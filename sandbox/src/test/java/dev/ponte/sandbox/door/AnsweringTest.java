package dev.ponte.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.control.Fault;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answering.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private final List<String> carriedOut = new ArrayList<>();
    private final OutsideSystem system =
            new OutsideSystem() {
                @Override
                public String name() {
                    return "zapi";
                }

                @Override
                public Answer answer(Call call, @Nullable FaultKind twist) {
                    carriedOut.add(call.path());
                    return Answer.text(200, "text/plain", twist == null ? "usual" : "twisted");
                }

                @Override
                public Answer refusal(FaultKind kind) {
                    return Answer.text(500, "text/plain", kind.code());
                }
            };

    @Test
    void withoutFaultTheSystemAnswers() {
        assertThat(reply(Optional.empty())).isEqualTo("usual");
    }

    @Test
    void slowCarriesOutAndAnswersLate() {
        Outcome outcome = decide(fault(FaultKind.SLOW, 700));

        assertThat(carriedOut).hasSize(1);
        assertThat(outcome.delay()).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void errorsCarryNothingOut() {
        assertThat(reply(fault(FaultKind.SERVER_ERROR, 0))).isEqualTo("500");
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void resetBreaksTheConnectionAndCarriesNothingOut() {
        assertThat(decide(fault(FaultKind.RESET, 0))).isInstanceOf(Outcome.Hangup.class);
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void lostAnswerCarriesOutAndBreaksTheConnection() {
        assertThat(decide(fault(FaultKind.LOST_ANSWER, 0))).isInstanceOf(Outcome.Hangup.class);
        assertThat(carriedOut).hasSize(1);
    }

    @Test
    void brokenBodyCarriesOutAndAnswersHalf() {
        assertThat(reply(fault(FaultKind.BROKEN_BODY, 0))).isEqualTo("us");
        assertThat(carriedOut).hasSize(1);
    }

    @Test
    void brokenBodyOfAStreamEndsInTheMiddle() {
        Answer.Streamed stream =
                new Answer.Streamed(
                        200,
                        Map.of(),
                        List.of(Payload.of("a"), Payload.of("b"), Payload.of("c")),
                        Duration.ZERO);
        OutsideSystem streaming = streaming(stream);

        Outcome.Reply reply =
                (Outcome.Reply)
                        Answering.decide(
                                streaming, Calls.get("/openai"), fault(FaultKind.BROKEN_BODY, 0));

        assertThat(((Answer.Streamed) reply.answer()).parts()).hasSize(2);
    }

    @Test
    void twistIsLeftToTheSystem() {
        assertThat(reply(fault(FaultKind.DISCONNECTED, 0))).isEqualTo("twisted");
    }

    private String reply(Optional<Fault> fault) {
        return Calls.text(((Outcome.Reply) decide(fault)).answer());
    }

    private Outcome decide(Optional<Fault> fault) {
        return Answering.decide(system, Calls.get("/zapi/x"), fault);
    }

    private static Optional<Fault> fault(FaultKind kind, long delay) {
        return Optional.of(new Fault(1, "zapi", null, kind, null, Duration.ofMillis(delay)));
    }

    private static OutsideSystem streaming(Answer answer) {
        return new OutsideSystem() {
            @Override
            public String name() {
                return "openai";
            }

            @Override
            public Answer answer(Call call, @Nullable FaultKind twist) {
                return answer;
            }

            @Override
            public Answer refusal(FaultKind kind) {
                return answer;
            }
        };
    }
}
