package dev.ponte.kit.problem;

import dev.ponte.kit.i18n.Text;

/** The errors that every service has. */
public enum CommonProblem implements ProblemType {
    BAD_REQUEST("bad-request", 400, "The request is not valid", "A requisição não é válida"),
    MALFORMED_JSON("malformed-json", 400, "The JSON cannot be read", "O JSON não pode ser lido"),
    VALIDATION_FAILED(
            "validation-failed", 400, "Some values are not valid", "Há valores inválidos"),
    ACCOUNT_REQUIRED(
            "account-required",
            400,
            "Say which account is meant",
            "Informe a conta a que se refere"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first", "É preciso se autenticar primeiro"),
    FORBIDDEN("forbidden", 403, "This is not allowed for you", "Você não tem permissão para isto"),
    ACCOUNT_FORBIDDEN(
            "account-forbidden",
            403,
            "This account is not open to you",
            "Você não tem acesso a esta conta"),
    NOT_FOUND("not-found", 404, "There is nothing here", "Nada foi encontrado aqui"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "This method is not supported here",
            "Este método não é aceito aqui"),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "No acceptable format can be given",
            "Não há formato aceitável para a resposta"),
    CONFLICT(
            "conflict",
            409,
            "The request does not fit the present state",
            "A requisição não combina com o estado atual"),
    TOO_LARGE("too-large", 413, "The request is too large", "A requisição é grande demais"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "This content type is not supported",
            "Este tipo de conteúdo não é aceito"),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "Too many requests, try again later",
            "Requisições demais, tente mais tarde"),
    INTERNAL("internal", 500, "Something failed on our side", "Algo falhou do nosso lado"),
    UNAVAILABLE(
            "unavailable",
            503,
            "Not available right now, try again later",
            "Indisponível no momento, tente mais tarde");

    private final String code;
    private final int status;
    private final Text title;

    CommonProblem(String code, int status, String en, String pt) {
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

    /** The kind that belongs to a bare HTTP status, as the framework raises them. */
    static CommonProblem ofStatus(int status) {
        for (CommonProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
