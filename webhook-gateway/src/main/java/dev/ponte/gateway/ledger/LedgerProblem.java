package dev.ponte.gateway.ledger;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may be wrong with a request about deliveries and dead letters. */
enum LedgerProblem implements ProblemType {
    DELIVERY_NOT_FOUND(
            "delivery-not-found", 404, "There is no such delivery", "Esta entrega não existe"),
    DEAD_LETTER_NOT_FOUND(
            "dead-letter-not-found",
            404,
            "There is no such dead letter",
            "Este registro rejeitado não existe"),
    NOT_REPLAYABLE(
            "not-replayable", 409, "This cannot be replayed", "Não é possível reenviar isto");

    private final String code;
    private final int status;
    private final Text title;

    LedgerProblem(String code, int status, String en, String pt) {
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
