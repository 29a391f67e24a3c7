package dev.ponte.crm.relay;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** Why a call to Kommo brought nothing. */
public enum KommoProblem implements ProblemType {
    ACCOUNT_NOT_FOUND(
            "kommo-account-not-found",
            404,
            "There is no such Kommo account here",
            "Esta conta do Kommo não existe aqui"),
    ACCOUNT_PAUSED(
            "kommo-account-paused",
            409,
            "This Kommo account is paused",
            "Esta conta do Kommo está pausada"),
    DISCONNECTED(
            "kommo-disconnected",
            409,
            "Kommo no longer lets us into this account",
            "O Kommo não nos dá mais acesso a esta conta"),
    PAYMENT_REQUIRED(
            "kommo-payment-required",
            402,
            "The subscription of this Kommo account has ended",
            "A assinatura desta conta do Kommo terminou"),
    STOPPED(
            "kommo-stopped",
            503,
            "All calls to Kommo are stopped",
            "Todas as chamadas ao Kommo estão suspensas"),
    BUSY(
            "kommo-busy",
            503,
            "The turn of this call did not come in time",
            "A vez desta chamada não chegou a tempo"),
    UNAVAILABLE(
            "kommo-unavailable",
            502,
            "Kommo does not answer as it should",
            "O Kommo não responde como deveria");

    private final String code;
    private final int status;
    private final Text title;

    KommoProblem(String code, int status, String en, String pt) {
        this.code = code;
        this.status = status;
        this.title = new Text(en, pt);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
