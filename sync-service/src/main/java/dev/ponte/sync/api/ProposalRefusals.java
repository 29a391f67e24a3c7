package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.sync.propose.RefusedPromotionException;
import java.util.Map;

/** The one table from refused promotions to problems. */
final class ProposalRefusals {

    private static final Text BY_ITSELF =
            new Text(
                    "The next run makes both the same; nothing needs to be promoted",
                    "A próxima execução iguala as duas; nada precisa ser promovido");

    private static final Text WHEN_OVER =
            new Text(
                    "Promote it when that is over. GET /api/sync/status shows it",
                    "Promova quando terminar. GET /api/sync/status mostra");

    private static final Text LOOK_AGAIN =
            new Text(
                    "Ask again: it is looked at first, and nothing is made twice",
                    "Peça de novo: antes se confere, e nada é criado duas vezes");

    private static final Text STEPS =
            new Text(
                    "See what the master's plan and the integration's rights allow, and its state at"
                            + " GET /api/sync/accounts",
                    "Veja o que o plano da conta mestre e os direitos da integração permitem, e o"
                            + " estado dela em GET /api/sync/accounts");

    private ProposalRefusals() {}

    /** What is not in the table as it is. */
    static Throwable problem(Throwable failure) {
        return switch (failure) {
            case RefusedPromotionException refused -> problem(refused);
            case KommoException kommo -> problem(kommo);
            default -> failure;
        };
    }

    private static ProblemException problem(RefusedPromotionException refused) {
        return switch (refused.fault()) {
            case DECIDED -> new ProblemException(ProposalProblem.DECIDED);
            case RUN -> new ProblemException(ProposalProblem.RUN, WHEN_OVER);
            case BUSY -> new ProblemException(ProposalProblem.BUSY, LOOK_AGAIN);
            case GONE -> new ProblemException(ProposalProblem.GONE);
            case THERE -> new ProblemException(ProposalProblem.THERE, BY_ITSELF);
            case BLOCKED ->
                    new ProblemException(
                            ProposalProblem.BLOCKED,
                            why(refused.reason()),
                            reason(refused.reason()));
        };
    }

    private static Text why(String reason) {
        return switch (reason) {
            case "too_many_pipelines" ->
                    new Text(
                            "It has as many pipelines as Kommo allows, archived ones counted",
                            "Ela já tem todos os funis que o Kommo permite, contando os arquivados");
            case "too_many_stages" ->
                    new Text(
                            "The pipeline would have more stages than Kommo allows",
                            "O funil teria mais etapas do que o Kommo permite");
            case "too_many_fields" ->
                    new Text(
                            "It has as many fields as max_fields of the group says",
                            "Ela já tem tantos campos quanto diz o max_fields do grupo");
            case "code_taken" ->
                    new Text(
                            "Another field of it has the code. Change one of the two",
                            "Outro campo dela tem o código. Altere um dos dois");
            default ->
                    new Text(
                            "It was not made as planned. Look at the master",
                            "Não foi criada como planejado. Confira a conta mestre");
        };
    }

    /** Kommo's own words are about a customer's account: the code has to do. */
    private static ProblemException problem(KommoException kommo) {
        String code = kommo.failure().code();
        return kommo.failure().passes() || kommo.perhapsDone()
                ? new ProblemException(ProposalProblem.KOMMO_AWAY, LOOK_AGAIN, reason(code))
                : new ProblemException(ProposalProblem.KOMMO_REFUSED, STEPS, reason(code));
    }

    private static Map<String, Object> reason(String code) {
        return Map.of("reason", code);
    }
}
