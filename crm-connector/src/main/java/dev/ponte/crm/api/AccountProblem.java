package dev.ponte.crm.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may be wrong with a request about Kommo accounts. */
enum AccountProblem implements ProblemType {
    ADDRESS(
            "kommo-address-not-allowed",
            400,
            "No Kommo account may be at this address",
            "Nenhuma conta do Kommo pode estar neste endereço"),
    TOKEN(
            "kommo-token-not-readable",
            400,
            "This is no token of Kommo's",
            "Isto não é um token do Kommo"),
    RIGHT(
            "kommo-right-missing",
            400,
            "Say how we are let in: a token, or an integration",
            "Informe como entrar: um token ou uma integração"),
    TAKEN(
            "kommo-account-taken",
            409,
            "There is an account of this name",
            "Já existe uma conta com este nome"),
    KNOWN(
            "kommo-account-known",
            409,
            "This Kommo account has another name here",
            "Esta conta do Kommo tem outro nome aqui"),
    NO_KEY(
            "secret-keys-missing",
            503,
            "Secrets cannot be stored here yet",
            "Ainda não é possível guardar segredos aqui"),
    NO_SIGN_IN(
            "kommo-no-sign-in",
            409,
            "Nobody signs in to this account",
            "Esta conta não usa autorização"),
    NOT_STOPPED(
            "kommo-not-stopped",
            409,
            "Calls to Kommo are not stopped",
            "As chamadas ao Kommo não estão suspensas");

    private final String code;
    private final int status;
    private final Text title;

    AccountProblem(String code, int status, String en, String pt) {
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
