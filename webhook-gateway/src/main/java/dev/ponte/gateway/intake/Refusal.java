package dev.ponte.gateway.intake;

import dev.ponte.gateway.source.Decoded.Defect;
import dev.ponte.kit.i18n.Text;

/**
 * Why a delivery is refused. The code is a metric label and stands in the delivery record; the
 * caller of a wrong secret or token learns no more than that nothing is here.
 */
enum Refusal {
    WRONG_SECRET("wrong-secret", GatewayProblem.UNKNOWN_WEBHOOK, Texts.NOTHING_HERE),
    WRONG_TOKEN("wrong-token", GatewayProblem.UNKNOWN_WEBHOOK, Texts.NOTHING_HERE),
    FOREIGN_INSTANCE(
            "foreign-instance",
            GatewayProblem.FOREIGN_DELIVERY,
            new Text(
                    "'instanceId' is not the instance that this secret belongs to.",
                    "'instanceId' não é a instância a que este segredo pertence.")),
    FOREIGN_ACCOUNT(
            "foreign-account",
            GatewayProblem.FOREIGN_DELIVERY,
            new Text(
                    "'account' is not the Kommo account that this secret belongs to.",
                    "'account' não é a conta Kommo a que este segredo pertence.")),
    NO_ACCOUNT(
            "no-account",
            GatewayProblem.BODY_UNREADABLE,
            new Text(
                    "The body names no account: account[id] or account[subdomain] is missing.",
                    "O corpo não informa a conta: falta account[id] ou account[subdomain].")),
    TOO_LARGE(
            "too-large",
            GatewayProblem.BODY_TOO_LARGE,
            new Text(
                    "The body is larger than 'maxBody' bytes.",
                    "O corpo tem mais de 'maxBody' bytes.")),
    EVENT_TOO_LARGE(
            "event-too-large",
            GatewayProblem.BODY_TOO_LARGE,
            new Text(
                    "One entity of the body is too large for an event.",
                    "Uma entidade do corpo é grande demais para um evento.")),
    TOO_DEEP(
            "too-deep",
            GatewayProblem.BODY_TOO_COMPLEX,
            new Text(
                    "The body is nested deeper than 'maxDepth' levels.",
                    "O corpo tem mais de 'maxDepth' níveis.")),
    TOO_MANY_FIELDS(
            "too-many-fields",
            GatewayProblem.BODY_TOO_COMPLEX,
            new Text(
                    "The body has more than 'maxFields' fields.",
                    "O corpo tem mais de 'maxFields' campos.")),
    MALFORMED(
            "malformed-body",
            GatewayProblem.BODY_UNREADABLE,
            new Text(
                    "The body is neither a JSON object nor a form.",
                    "O corpo não é um objeto JSON nem um formulário."));

    /** A holder, for an enum's constants cannot use its static fields. */
    private static final class Texts {
        static final Text NOTHING_HERE =
                new Text(
                        "Check the URL and the secret; a source without a secret is closed.",
                        "Confira a URL e o segredo; uma fonte sem segredo fica fechada.");
    }

    private final String code;
    private final GatewayProblem problem;
    private final Text detail;

    Refusal(String code, GatewayProblem problem, Text detail) {
        this.code = code;
        this.problem = problem;
        this.detail = detail;
    }

    static Refusal of(Defect defect) {
        return switch (defect) {
            case MALFORMED -> MALFORMED;
            case TOO_DEEP -> TOO_DEEP;
            case TOO_MANY_FIELDS -> TOO_MANY_FIELDS;
        };
    }

    String code() {
        return code;
    }

    GatewayProblem problem() {
        return problem;
    }

    Text detail() {
        return detail;
    }

    /** Whether the caller did not even prove that it may call. */
    boolean isStranger() {
        return problem == GatewayProblem.UNKNOWN_WEBHOOK;
    }
}
