package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A master and four slaves that each differ from it in ways of their own. */
class ReplicationMakesAccountsAlikeIT extends ReplicationTest {

    ReplicationMakesAccountsAlikeIT() {
        super(10, 4);
    }

    @BeforeAll
    void theyBecomeAlike() {
        addPipeline(master, "Teste", "Um", "Dois", "Três");
        addPipeline(master, "Volta", "Aqui", "Ali");
        addList(master, "Origem", "Site", "Loja");
        assertSucceeded(replicate());
    }

    @Test
    void slaves_become_like_their_master_and_are_only_read_from_then_on() {
        assertSucceeded(replicate());
        long cursor = journalEnd();

        JsonNode again = replicate();

        assertUnchanged(again);
        slaves.forEach(this::assertLikeTheMaster);
        slaves.forEach(slave -> assertThat(writesSince(cursor, slave)).isEmpty());
    }

    @Test
    void what_is_renamed_stays_the_same_thing_to_the_leads_in_it() {
        String slave = slaves.getFirst();
        long stage = id(stage(slave, "Teste", "Dois"));
        JsonNode field = field(slave, "leads", "Origem");
        long option = id(named(options(field), "Site"));
        long lead = addLead(slave, "Teste", stage, id(field), option);
        changeStage("Dois", Map.of("name", "Segundo", "color", "#ff8f92"));
        changeStage("Três", Map.of("sort", 20));
        renameOption("Origem", "Site", "Site novo");

        assertSucceeded(replicate());

        JsonNode after = stage(slave, "Teste", "Segundo");
        assertThat(id(after)).isEqualTo(stage);
        assertThat(after.path("color").asText()).isEqualTo("#ff8f92");
        assertThat(names(stages(pipeline(slave, "Teste"))))
                .containsSubsequence("Três", "Um", "Segundo");
        JsonNode kept = good(ask(slave, "leads/" + lead));
        assertThat(kept.path("status_id").asLong()).isEqualTo(stage);
        JsonNode value = kept.path("custom_fields_values").path(0).path("values").path(0);
        assertThat(value.path("enum_id").asLong()).isEqualTo(option);
        JsonNode renamed = named(options(field(slave, "leads", "Origem")), "Site novo");
        assertThat(id(renamed)).isEqualTo(option);
    }

    @Test
    void what_only_a_slave_has_goes_when_somebody_asks_for_it_and_nothing_hangs_on_it() {
        String slave = slaves.get(1);
        addPipeline(slave, "Só daqui", "Parado");
        addPipeline(slave, "Com gente", "Esperando");
        addList(slave, "Só nosso", "Sim", "Não");
        addLead(slave, "Com gente", id(stage(slave, "Com gente", "Esperando")));

        assertSucceeded(replicate());
        assertThat(names(pipelines(slave))).contains("Só daqui", "Com gente");
        assertThat(names(fields(slave, "leads"))).contains("Só nosso");

        JsonNode run = replicate(Map.of("accounts", List.of(slave), "allow_delete", true));
        assertSucceeded(run);
        assertThat(names(pipelines(slave))).doesNotContain("Só daqui").contains("Com gente");
        assertThat(names(fields(slave, "leads"))).doesNotContain("Só nosso");
        assertThat(list(accountOf(run, slave).path("notices")))
                .anySatisfy(
                        notice -> {
                            assertThat(notice.path("code").asText()).isEqualTo("holds_leads");
                            assertThat(notice.path("subject").asText()).isEqualTo("Com gente");
                        });
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        String slave = slaves.get(2);
        Map<String, Object> only = Map.of("accounts", List.of(slave));
        assertSucceeded(replicate(only));
        JsonNode stage = stage(slave, "Teste", "Um");
        changeStage(slave, "Teste", "Um", Map.of("name", "Outro nome"));
        long cursor = journalEnd();

        JsonNode dry = replicate(Map.of("accounts", List.of(slave), "dry_run", true));

        assertSucceeded(dry);
        assertThat(accountOf(dry, slave).path("state").asText()).isEqualTo("planned");
        assertThat(accountOf(dry, slave).path("differences").asInt()).isEqualTo(1);
        assertThat(stepsOf(dry, slave))
                .singleElement()
                .satisfies(
                        step -> assertThat(step.path("changes").toString()).contains("Outro nome"));
        assertThat(writesSince(cursor, slave)).isEmpty();

        assertSucceeded(replicate(only));
        assertThat(id(stage(slave, "Teste", "Um"))).isEqualTo(id(stage));
    }

    @Test
    void a_run_that_is_undone_leaves_a_slave_as_it_was() {
        String slave = slaves.get(3);
        Map<String, Object> only = Map.of("accounts", List.of(slave));
        assertSucceeded(replicate(only));
        List<String> before = look(slave);
        String added = "Novo " + phone;
        addList(master, added, "A", "B");
        changeStage(master, "Volta", "Ali", Map.of("name", "Lá", "color", "#ffdbdb"));
        JsonNode run = replicate(only);
        assertSucceeded(run);
        assertThat(look(slave)).isNotEqualTo(before);

        JsonNode undone = then(run, "undo");

        assertSucceeded(undone);
        assertThat(undone.path("kind").asText()).isEqualTo("undo");
        assertThat(look(slave)).isEqualTo(before);
    }

    @Test
    void roles_name_each_accounts_own_stages_where_the_group_asks_for_them() {
        settings(Map.of("also", List.of("roles", "task_types")));
        try {
            JsonNode run = replicate();

            assertSucceeded(run);
            assertThat(list(accountOf(run, slaves.getFirst()).path("notices")))
                    .anySatisfy(
                            notice -> {
                                assertThat(notice.path("code").asText())
                                        .isEqualTo("missing_by_hand");
                                assertThat(notice.path("subject").asText())
                                        .isEqualTo("task_types / Pedir avaliação");
                            });
            JsonNode seller = named(roles(master), "Vendedor");
            long closed = pipelineOf(seller);
            String pipeline =
                    names(pipelines(master)).stream()
                            .filter(name -> id(pipeline(master, name)) == closed)
                            .findFirst()
                            .orElseThrow();
            for (String slave : slaves) {
                assertThat(names(roles(slave))).contains("Vendedor", "Recepção");
                JsonNode rights = named(roles(slave), "Vendedor").path("rights");
                assertThat(rights.path("leads")).isEqualTo(seller.path("rights").path("leads"));
                assertThat(rights.path("status_rights").findValuesAsText("pipeline_id"))
                        .contains(String.valueOf(id(pipeline(slave, pipeline))));
            }
            assertUnchanged(replicate());
        } finally {
            settings(Map.of());
        }
    }

    private void settings(Map<String, ?> settings) {
        good(ponteChanges("/api/sync/groups/" + group, Map.of("settings", settings)));
    }

    private List<JsonNode> roles(String account) {
        return list(good(ask(account, "roles")).path("_embedded").path("roles"));
    }

    private static long pipelineOf(JsonNode role) {
        return role.path("rights").path("status_rights").path(0).path("pipeline_id").asLong();
    }

    /** All that runs may change. */
    private List<String> look(String account) {
        List<String> seen = new ArrayList<>();
        for (JsonNode pipeline : pipelines(account)) {
            seen.add(id(pipeline) + " " + pipeline.path("name") + pipeline.path("is_main"));
            stages(pipeline)
                    .forEach(it -> seen.add(id(it) + " " + it.path("name") + it.path("color")));
        }
        for (String scope : SCOPES) {
            for (JsonNode field : fields(account, scope)) {
                seen.add(id(field) + " " + field.path("name"));
                options(field).forEach(it -> seen.add(id(it) + " " + it.path("value")));
            }
        }
        return seen;
    }

    private void changeStage(String name, Map<String, ?> body) {
        changeStage(master, "Teste", name, body);
    }

    private void changeStage(String account, String pipeline, String name, Map<String, ?> body) {
        long in = id(pipeline(account, pipeline));
        long stage = id(stage(account, pipeline, name));
        good(change(account, "leads/pipelines/" + in + "/statuses/" + stage, body));
    }

    private void renameOption(String name, String from, String to) {
        JsonNode field = field(master, "leads", name);
        List<Map<String, Object>> options = new ArrayList<>();
        for (JsonNode option : options(field)) {
            String value = option.path("value").asText();
            options.add(Map.of("id", id(option), "value", value.equals(from) ? to : value));
        }
        good(change(master, "leads/custom_fields/" + id(field), Map.of("enums", options)));
    }

    private void addLead(String account, String pipeline, long stage) {
        Map<String, Object> lead =
                Map.of("pipeline_id", id(pipeline(account, pipeline)), "status_id", stage);
        good(send(account, "leads", List.of(lead)));
    }

    private long addLead(String account, String pipeline, long stage, long field, long option) {
        Map<String, Object> value =
                Map.of("field_id", field, "values", List.of(Map.of("enum_id", option)));
        Map<String, Object> lead =
                Map.of(
                        "pipeline_id",
                        id(pipeline(account, pipeline)),
                        "status_id",
                        stage,
                        "custom_fields_values",
                        List.of(value));
        JsonNode made = good(send(account, "leads", List.of(lead)));
        return id(made.path("_embedded").path("leads").path(0));
    }
}
