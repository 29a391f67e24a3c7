package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may be wrong with a request about accounts and groups. */
enum MemberProblem implements ProblemType {
    ACCOUNT_KNOWN(
            "sync-account-known",
            409,
            "This account is in a group already",
            "Esta conta já está em um grupo"),
    MASTER_TAKEN(
            "sync-master-taken",
            409,
            "The group has another master",
            "O grupo tem outra conta mestre"),
    GROUP_UNKNOWN("sync-group-unknown", 400, "There is no such group", "Este grupo não existe"),
    GROUP_KNOWN(
            "sync-group-known",
            409,
            "There is a group of this id",
            "Já existe um grupo com este id"),
    GROUP_IN_USE(
            "sync-group-in-use", 409, "There are accounts in this group", "Há contas neste grupo"),
    ELSEWHERE(
            "sync-account-elsewhere",
            409,
            "The account is connected at another address",
            "A conta está conectada em outro endereço"),
    SETTINGS(
            "sync-settings-not-valid",
            400,
            "These settings mean nothing",
            "Estas configurações não fazem sentido"),
    SHEET(
            "sync-sheet-not-readable",
            400,
            "The sheet cannot be read",
            "A planilha não pode ser lida"),
    ROW("sync-row-not-valid", 400, "The row is not valid", "A linha não é válida"),
    CRM_AWAY("sync-crm-away", 503, "crm-connector does not answer", "O crm-connector não responde");

    private final String code;
    private final int status;
    private final Text title;

    MemberProblem(String code, int status, String en, String pt) {
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
