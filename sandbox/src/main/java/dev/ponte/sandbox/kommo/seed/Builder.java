package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Bot;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.FieldEnum;
import dev.ponte.sandbox.kommo.config.FieldGroup;
import dev.ponte.sandbox.kommo.config.Fields;
import dev.ponte.sandbox.kommo.config.Stage;
import dev.ponte.sandbox.kommo.config.StageKey;
import dev.ponte.sandbox.kommo.config.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets a new account up by its blueprint. */
final class Builder {
    private final Account account;
    private final Configuration to;
    private final Map<String, String> tabs = new HashMap<>();

    Builder(Account account, Configuration to) {
        this.account = account;
        this.to = to;
    }

    void build(Blueprint blueprint, int index) {
        people(index);
        blueprint.pipelines().forEach(to.pipelines()::add);
        new SystemFields(account, to.fields()).add(blueprint.tracking());
        int sort = 510;
        for (FieldSpec spec : blueprint.fields()) {
            to.fields().put(field(spec, sort));
            sort += 10;
        }
        new OfficeRules(account, to).add(index);
        to.bots().add(new Bot(5_001 + 100L * index, "Responder pelo campo", "regular", true));
        to.bots().add(new Bot(5_002 + 100L * index, "Pesquisa NPS", "nps", true));
    }

    private void people(int index) {
        long owner = account.ids().owner();
        String at = "@" + account.subdomain() + ".example.com";
        to.users().put(new User(owner, "Ana", "ana" + at, account.language(), true, true));
        to.users().put(new User(owner + 1, "Bruno", "bruno" + at, account.language(), false, true));
        to.users()
                .put(
                        new User(
                                owner + 2,
                                "Carla",
                                "carla" + at,
                                account.language(),
                                false,
                                index % 2 == 0));
    }

    private CustomField field(FieldSpec spec, int sort) {
        return new CustomField(
                to.fields().nextId(),
                spec.scope(),
                spec.name(),
                spec.type(),
                spec.code(),
                sort,
                spec.apiOnly(),
                choices(spec),
                tab(spec),
                required(spec),
                List.of(),
                false,
                spec.type().equals("birthday") ? "never" : null,
                spec.type().equals("monetary") ? to.profile().currency() : null);
    }

    private @Nullable List<FieldEnum> choices(FieldSpec spec) {
        if (spec.choices().isEmpty()) {
            return null;
        }
        List<FieldEnum> choices = new ArrayList<>();
        for (String label : spec.choices()) {
            choices.add(new FieldEnum(to.fields().nextEnumId(), label, choices.size() + 1, null));
        }
        return List.copyOf(choices);
    }

    private @Nullable String tab(FieldSpec spec) {
        String name = spec.group();
        if (name == null) {
            return null;
        }
        return tabs.computeIfAbsent(
                spec.scope() + "/" + name,
                fresh -> {
                    String id = spec.scope() + "_" + (29_741_591_099_841L + account.ids().other());
                    Fields fields = to.fields();
                    int sort = fields.groups(spec.scope()).size();
                    fields.putGroup(spec.scope(), new FieldGroup(id, name, false, sort));
                    return id;
                });
    }

    private List<StageKey> required(FieldSpec spec) {
        return to.pipelines().main().stages().stream()
                .filter(stage -> stage.name().equals(spec.requiredIn()))
                .map(Builder::key)
                .toList();
    }

    private static StageKey key(Stage stage) {
        return new StageKey(stage.pipelineId(), stage.id());
    }
}
