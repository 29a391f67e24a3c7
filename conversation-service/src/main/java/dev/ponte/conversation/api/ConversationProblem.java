package dev.ponte.conversation.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may be wrong with a request about conversations. */
enum ConversationProblem implements ProblemType {
    NO_TARGET(
            "conversation-target-missing",
            400,
            "Say which conversation is meant",
            "Informe de qual conversa se trata"),
    BAD_PHONE("phone-not-valid", 400, "This is no phone number", "Isto não é um telefone válido"),
    BAD_ACTION("action-not-known", 400, "This action is not known", "Ação desconhecida"),
    NOT_FOUND(
            "conversation-not-found",
            404,
            "There is no such conversation",
            "Esta conversa não existe"),
    RESET_NOT_CONFIRMED(
            "reset-not-confirmed",
            400,
            "The reset was not confirmed",
            "A limpeza não foi confirmada"),
    RESET_DISABLED(
            "reset-disabled",
            403,
            "Resetting is switched off here",
            "A limpeza está desligada neste ambiente");

    private final String code;
    private final int status;
    private final Text title;

    ConversationProblem(String code, int status, String en, String pt) {
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
