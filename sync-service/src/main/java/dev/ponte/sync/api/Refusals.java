package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.account.InvalidSettingsException;
import dev.ponte.sync.account.RefusedException;
import dev.ponte.sync.join.UnreadableSheetException;
import dev.ponte.sync.kommo.CrmAwayException;
import dev.ponte.sync.kommo.CrmRefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;

/** The one table from refusals to problems. */
final class Refusals {

    private Refusals() {}

    /** The same with failures that are told. */
    static <T> Uni<T> told(Uni<T> work, Predicate<String> sees) {
        return work.onFailure().transform(failure -> told(failure, sees));
    }

    private static Throwable told(Throwable failure, Predicate<String> sees) {
        return failure instanceof CrmRefusedException refused
                ? passedOn(refused)
                : problem(failure, sees);
    }

    /** crm-connector's own words, with its own status. */
    private static WebApplicationException passedOn(CrmRefusedException refused) {
        return new WebApplicationException(
                Response.status(refused.status())
                        .type("application/problem+json")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .entity(refused.body())
                        .build());
    }

    /**
     * @param sees which accounts may be named
     * @return what is not in the table as it is
     */
    static Throwable problem(Throwable failure, Predicate<String> sees) {
        return switch (failure) {
            case RefusedException refused -> problem(refused, sees);
            case InvalidSettingsException invalid ->
                    new ProblemException(MemberProblem.SETTINGS, invalid.text());
            case UnreadableSheetException unreadable ->
                    new ProblemException(MemberProblem.SHEET, unreadable.text());
            case CrmAwayException _ ->
                    new ProblemException(
                            MemberProblem.CRM_AWAY,
                            new Text(
                                    "Nothing was changed here. Try again later.",
                                    "Nada foi alterado aqui. Tente mais tarde."));
            default -> failure;
        };
    }

    private static ProblemException problem(RefusedException refused, Predicate<String> sees) {
        String other = String.valueOf(refused.other());
        return switch (refused.fault()) {
            case ACCOUNT_KNOWN ->
                    new ProblemException(
                            MemberProblem.ACCOUNT_KNOWN,
                            new Text(
                                    "Change it with PATCH /api/sync/accounts/{account}",
                                    "Altere-a com PATCH /api/sync/accounts/{account}"));
            case ACCOUNT_CLOSED -> new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
            case GROUP_UNKNOWN ->
                    new ProblemException(
                            MemberProblem.GROUP_UNKNOWN,
                            new Text(
                                    "There is none that is called " + other,
                                    "Não há grupo chamado " + other));
            case GROUP_KNOWN -> new ProblemException(MemberProblem.GROUP_KNOWN);
            case GROUP_IN_USE ->
                    new ProblemException(
                            MemberProblem.GROUP_IN_USE,
                            new Text(
                                    "Take them out, or put them into another group, first",
                                    "Antes, retire-as ou passe-as a outro grupo"));
            case MASTER_TAKEN -> masterTaken(other, sees);
            case ELSEWHERE ->
                    new ProblemException(
                            MemberProblem.ELSEWHERE,
                            new Text("It is at " + other, "Ela está em " + other));
        };
    }

    private static ProblemException masterTaken(String master, Predicate<String> sees) {
        return new ProblemException(
                MemberProblem.MASTER_TAKEN,
                sees.test(master)
                        ? new Text(
                                "It is %s. With \"replace\": true that account becomes a slave."
                                        .formatted(master),
                                "É %s. Com \"replace\": true, essa conta passa a réplica."
                                        .formatted(master))
                        : new Text(
                                "It is an account that is not open to you",
                                "É uma conta à qual você não tem acesso"));
    }
}
