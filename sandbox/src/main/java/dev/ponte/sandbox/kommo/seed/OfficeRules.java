package dev.ponte.sandbox.kommo.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.Pipeline;
import dev.ponte.sandbox.kommo.config.Role;
import dev.ponte.sandbox.kommo.config.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Roles, task types and loss reasons: the master's, and as slaves have them. How they differ
 * follows from an account's place alone, so that chance is left to what it always decided.
 */
final class OfficeRules {
    private static final List<String> LOSS_REASONS =
            List.of("Preço", "Sem resposta", "Comprou de outro", "Fora da região");

    private final Account account;
    private final Configuration to;

    OfficeRules(Account account, Configuration to) {
        this.account = account;
        this.to = to;
    }

    void add(int index) {
        lossReasons(index);
        taskTypes(index);
        roles(index);
    }

    private void lossReasons(int index) {
        List<String> names = new ArrayList<>(LOSS_REASONS);
        if (index % 3 == 1) {
            names.set(1, "Não respondeu");
        }
        names.forEach(
                name ->
                        to.lossReasons()
                                .add(account.ids().other(), name, to.profile().createdAt()));
    }

    private void taskTypes(int index) {
        to.taskTypes().add(account.ids().taskType(), "Visita");
        if (index % 2 == 0) {
            to.taskTypes().add(account.ids().taskType(), "Pedir avaliação");
        }
    }

    private void roles(int index) {
        long seller = account.ids().owner() + 1;
        role("Vendedor", index % 4 == 2 ? "A" : "M", true, Set.of(seller));
        if (index % 3 != 2) {
            role("Recepção", "G", false, Set.of());
        }
        if (index % 5 == 1) {
            role("Estagiário", "D", false, index % 2 == 0 ? Set.of() : Set.of(seller + 1));
        }
    }

    /**
     * @param letter of what they may do with leads, and see of the rest
     * @param closed whether won leads of the main pipeline may only be looked at
     */
    private void role(String name, String letter, boolean closed, Set<Long> users) {
        ObjectNode rights = Json.object();
        things(rights.putObject("leads"), letter, letter);
        things(rights.putObject("contacts"), letter, "M");
        things(rights.putObject("companies"), letter, "M");
        rights.putObject("tasks").put("edit", "M").put("delete", "D");
        rights.put("mail_access", false).put("catalog_access", closed);
        if (closed) {
            Pipeline main = to.pipelines().main();
            rights.putArray("status_rights")
                    .addObject()
                    .put("entity_type", "leads")
                    .put("pipeline_id", main.id())
                    .put("status_id", Stage.WON)
                    .putObject("rights")
                    .put("view", "A")
                    .put("edit", "D")
                    .put("delete", "D")
                    .put("export", "D");
        } else {
            rights.putNull("status_rights");
        }
        rights.putNull("catalog_rights").putNull("custom_fields_rights");
        to.roles().put(new Role(account.ids().role(), name, rights, users));
    }

    private static void things(ObjectNode of, String view, String edit) {
        of.put("view", view)
                .put("edit", edit)
                .put("add", view.equals("D") ? "D" : "A")
                .put("delete", "D")
                .put("export", "D");
    }
}
