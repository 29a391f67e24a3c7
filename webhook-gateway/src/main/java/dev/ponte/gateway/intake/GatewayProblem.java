package dev.ponte.gateway.intake;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** The errors of this service. */
enum GatewayProblem implements ProblemType {
    UNKNOWN_WEBHOOK(
            "unknown-webhook", 404, "No webhook is open here", "Não há webhook aberto aqui"),
    FOREIGN_DELIVERY(
            "foreign-delivery",
            403,
            "The delivery is from another account",
            "A entrega é de outra conta"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large", "O corpo é grande demais"),
    BODY_TOO_COMPLEX(
            "body-too-complex", 422, "The body is too complex", "O corpo é complexo demais"),
    BODY_UNREADABLE("body-unreadable", 400, "The body cannot be read", "O corpo não pode ser lido"),
    NOT_STORED(
            "delivery-not-stored",
            503,
            "The delivery could not be stored",
            "A entrega não pôde ser gravada");

    private final String code;
    private final int status;
    private final Text title;

    GatewayProblem(String code, int status, String en, String pt) {
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
