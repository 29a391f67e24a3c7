package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemType;

/** What may stand against a decision about a proposal. */
enum ProposalProblem implements ProblemType {
    DECIDED(
            "sync-proposal-decided",
            409,
            "The proposal is not open any more",
            "A proposta não está mais aberta"),
    RUN(
            "sync-proposal-run-under-way",
            409,
            "A replication of the group is under way",
            "Há uma replicação do grupo em andamento"),
    BUSY(
            "sync-proposal-busy",
            409,
            "Something else is being made in the master just now",
            "Outra coisa está sendo criada na conta mestre neste momento"),
    GONE(
            "sync-proposal-gone",
            409,
            "The account has it no more, or the group leaves it out",
            "A conta não a tem mais, ou o grupo a deixa de fora"),
    THERE(
            "sync-proposal-in-master",
            409,
            "The master has one of that code or name by now",
            "A conta mestre já tem um item com esse código ou nome"),
    BLOCKED(
            "sync-proposal-not-possible",
            409,
            "The master cannot have it",
            "A conta mestre não pode tê-la"),
    KOMMO_REFUSED("sync-proposal-refused", 409, "Kommo does not take it", "O Kommo não a aceita"),
    KOMMO_AWAY(
            "sync-kommo-away", 503, "Kommo cannot be asked just now", "O Kommo não responde agora");

    private final String code;
    private final int status;
    private final Text title;

    ProposalProblem(String code, int status, String en, String pt) {
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
