package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import java.util.Map;

/** Says in words why something cannot be replayed. */
final class NotReplayable {

    private static final Text AS_JUDGED_NOW =
            new Text(
                    "Judged again it gives no events; 'reason' says why. Mend the cause, then replay it.",
                    "Reavaliada, ela não gera eventos; 'reason' diz por quê. Corrija a causa e reenvie.");

    private static final Map<String, Text> WORDS =
            Map.of(
                    "body-cut",
                    new Text(
                            "Less than its whole body was kept.",
                            "O corpo não foi guardado por inteiro."),
                    "body-aged",
                    new Text(
                            "Its body is too old and is no longer used.",
                            "O corpo é antigo demais e não é mais usado."),
                    "other-events",
                    new Text(
                            "Today it would give other events than the first time, which would act twice.",
                            "Hoje ela geraria eventos diferentes dos da primeira vez, que agiriam em dobro."),
                    "record-aged",
                    new Text(
                            "Its record is too old and is no longer used.",
                            "O registro é antigo demais e não é mais usado."),
                    "no-value",
                    new Text("Its value was not kept.", "O valor não foi guardado."),
                    "no-key",
                    new Text("It has no key.", "Ele não tem chave."),
                    "unknown-topic",
                    new Text(
                            "Its topic is none of the suite's.",
                            "O tópico não é um dos da suíte."));

    private NotReplayable() {}

    static ProblemException because(String reason) {
        return new ProblemException(
                LedgerProblem.NOT_REPLAYABLE,
                WORDS.getOrDefault(reason, AS_JUDGED_NOW),
                Map.of("reason", reason));
    }
}
