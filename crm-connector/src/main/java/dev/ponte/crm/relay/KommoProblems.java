package dev.ponte.crm.relay;

import dev.ponte.crm.egress.KommoFailure;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a failure to what the caller is told, and what to do about it. Pure. */
public final class KommoProblems {

    private KommoProblems() {}

    public static ProblemException of(KommoFailure failure) {
        return switch (failure.reason()) {
            case NO_ACCOUNT ->
                    problem(
                            KommoProblem.ACCOUNT_NOT_FOUND,
                            "List them with GET /api/kommo/accounts",
                            "Veja a lista em GET /api/kommo/accounts");
            case PAUSED ->
                    problem(
                            KommoProblem.ACCOUNT_PAUSED,
                            "Resume it with POST /api/kommo/accounts/{account}/resume",
                            "Retome com POST /api/kommo/accounts/{account}/resume");
            case DISCONNECTED ->
                    problem(
                            KommoProblem.DISCONNECTED,
                            "Connect it again: sign in, or give a new token",
                            "Conecte-a de novo: autorize o acesso ou informe um novo token");
            case UNPAID ->
                    problem(
                            KommoProblem.PAYMENT_REQUIRED,
                            "Renew it in Kommo; the next call that works ends this state",
                            "Renove-a no Kommo; a próxima chamada que funcionar encerra este estado");
            case STOPPED ->
                    problem(
                            KommoProblem.STOPPED,
                            "Kommo shut us out. Find out why, then POST /api/kommo/traffic/resume",
                            "O Kommo nos bloqueou. Descubra o motivo e depois POST /api/kommo/traffic/resume");
            case BUSY -> busy(failure.retryAfter());
            case UNAVAILABLE -> unavailable(failure.perhapsDone());
        };
    }

    private static ProblemException busy(@Nullable Duration retryAfter) {
        return new ProblemException(
                KommoProblem.BUSY,
                new Text(
                        "Ask again later, or give more time in the header Ponte-Deadline",
                        "Tente mais tarde, ou dê mais tempo no cabeçalho Ponte-Deadline"),
                retryAfter == null
                        ? Map.of()
                        : Map.of("retry_after", Math.max(1, retryAfter.toSeconds())));
    }

    private static ProblemException unavailable(boolean perhapsDone) {
        return new ProblemException(
                KommoProblem.UNAVAILABLE,
                perhapsDone
                        ? new Text(
                                "It may have been carried out: read before you repeat it",
                                "Pode ter sido executada: confira antes de repetir")
                        : new Text("Nothing was done: try again", "Nada foi feito: tente de novo"),
                Map.of("outcome", perhapsDone ? "unknown" : "not-done"));
    }

    private static ProblemException problem(KommoProblem type, String en, String pt) {
        return new ProblemException(type, new Text(en, pt));
    }
}
