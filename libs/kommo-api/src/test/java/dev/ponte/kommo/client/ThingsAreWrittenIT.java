package dev.ponte.kommo.client;

import static dev.ponte.kommo.client.ApiBench.BASE;
import static dev.ponte.kommo.client.ApiBench.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.bot.BotRun;
import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.field.FieldGroupChange;
import dev.ponte.kommo.field.FieldScope;
import dev.ponte.kommo.lead.LeadChange;
import dev.ponte.kommo.lead.NewLead;
import dev.ponte.kommo.link.NewLink;
import dev.ponte.kommo.note.NewNote;
import dev.ponte.kommo.pipeline.PipelineChange;
import dev.ponte.kommo.user.NewRole;
import dev.ponte.kommo.user.RightsDraft;
import dev.ponte.kommo.user.RoleChange;
import dev.ponte.kommo.webhook.NewWebhook;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ThingsAreWrittenIT {

    private final ApiBench bench = new ApiBench();
    private final ScriptedServer connector = bench.connector;
    private final KommoAccount kommo = bench.kommo;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"200", "201"})
    void whatIsWrittenIsFoundByWhatComesBack(int status) {
        connector.answers(status, Samples.text("created"));

        List<Saved> saved = get(kommo.leads().create(List.of(NewLead.named("Apto"))));

        assertThat(saved).extracting(Saved::id).containsExactly(24680135L);
        assertThat(connector.call()).hasToString("POST " + BASE + "leads");
        assertThat(connector.call().body()).isEqualTo("[{\"name\":\"Apto\"}]");
        assertThat(connector.call().header("Content-Type")).startsWith("application/json");
    }

    @Test
    void nothingToWriteIsNoCall() {
        assertThat(get(kommo.leads().update(List.of()))).isEmpty();
        get(kommo.bots().run(List.of()));
        assertThat(connector.calls()).isEmpty();
    }

    @Test
    void eachThingHasItsPathMethodAndBody() {
        connector
                .answers(200, Samples.text("created"))
                .answers(200, Samples.text("together"))
                .answers(200, Samples.text("pipelines"))
                .answers(204, "")
                .answers(200, "{}")
                .answers(202, "Accepted", "Content-Type", "text/plain")
                .answers(201, Samples.text("webhooks"))
                .answers(204, "")
                .answers(200, "{\"_embedded\":{\"notes\":[{\"id\":1,\"entity_id\":5}]}}")
                .answers(204, "")
                .answers(200, Samples.text("groups"))
                .answers(201, Samples.text("roles"))
                .answers(200, "[]")
                .answers(204, "");

        get(kommo.leads().update(List.of(LeadChange.of(1).price(5))));
        get(kommo.leads().createTogether(List.of(NewLead.named("x"))));
        get(kommo.pipelines().update(9001001, PipelineChange.NONE.name("y")));
        get(kommo.statuses(9).delete(7));
        get(kommo.pipelines().delete(9));
        get(kommo.bots().run(List.of(BotRun.atLead(5001, 5))));
        get(kommo.webhooks().put(new NewWebhook("https://x/y", List.of("add_lead"))));
        get(kommo.webhooks().delete("https://x/y"));
        get(kommo.notes(EntityType.LEADS).add(5, List.of(NewNote.common("Oi"))));
        get(kommo.links(EntityType.LEADS).unlink(5, List.of(NewLink.to(EntityType.CONTACTS, 6))));
        get(kommo.fieldGroups(FieldScope.catalog(3)).update("a/b", FieldGroupChange.NONE.sort(1)));
        get(kommo.roles().create(List.of(NewRole.of("x", RightsDraft.NONE))));
        get(kommo.roles().update(7, RoleChange.NONE.name("y")));
        get(kommo.roles().delete(7));

        assertThat(connector.calls())
                .extracting(call -> call.toString().replace(BASE, "") + " " + call.body())
                .containsExactly(
                        "PATCH leads [{\"id\":1,\"price\":5}]",
                        "POST leads/complex [{\"name\":\"x\"}]",
                        "PATCH leads/pipelines/9001001 {\"name\":\"y\"}",
                        "DELETE leads/pipelines/9/statuses/7 ",
                        "DELETE leads/pipelines/9 ",
                        "POST bots/run [{\"bot_id\":5001,\"entity_id\":5,\"entity_type\":\"leads\"}]",
                        "POST webhooks {\"destination\":\"https://x/y\",\"settings\":[\"add_lead\"]}",
                        "DELETE webhooks {\"destination\":\"https://x/y\"}",
                        "POST leads/5/notes [{\"note_type\":\"common\",\"params\":{\"text\":\"Oi\"}}]",
                        "POST leads/5/unlink"
                                + " [{\"to_entity_id\":6,\"to_entity_type\":\"contacts\"}]",
                        "PATCH catalogs/3/custom_fields/groups/a%2Fb {\"sort\":1}",
                        "POST roles [{\"name\":\"x\",\"rights\":{}}]",
                        "PATCH roles/7 {\"name\":\"y\"}",
                        "DELETE roles/7 ");
    }
}
