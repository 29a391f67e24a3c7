package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may be wrong with a request about runs. */
enum RunProblem implements ProblemType {
    SYNC_TYPE(
            "sync-type-unknown",
            400,
            "sync_type is full, pipelines or custom_fields",
            "sync_type é full, pipelines ou custom_fields"),
    NO_MASTER(
            "sync-no-master",
            409,
            "The group has no master yet",
            "O grupo ainda não tem conta mestre"),
    ACCOUNTS(
            "sync-accounts-not-slaves",
            400,
            "These accounts are no slaves of the group",
            "Estas contas não são escravas do grupo"),
    OVER("sync-run-over", 409, "The run is over already", "A execução já terminou"),
    NOT_OVER("sync-run-not-over", 409, "The run is not over yet", "A execução ainda não terminou"),
    NOTHING_TO_DO("sync-run-nothing-to-do", 409, "There is nothing to do", "Não há nada a fazer"),
    WEBHOOK_SECRET(
            "sync-webhook-not-allowed",
            401,
            "The secret is missing or not ours",
            "O segredo está ausente ou não é o nosso"),
    WEBHOOK_BODY(
            "sync-webhook-not-readable",
            400,
            "The body is neither JSON nor a form",
            "O corpo não é JSON nem formulário");

    private final String code;
    private final int status;
    private final Text title;

    RunProblem(String code, int status, String en, String pt) {
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
