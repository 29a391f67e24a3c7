package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.kommo.entity.Desk;
import dev.ponte.sandbox.kommo.entity.EntityType;
import dev.ponte.sandbox.kommo.entity.Talk;
import dev.ponte.sandbox.kommo.hook.Hook;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Notes, tasks, incoming leads, talks; and what webhooks and events tell of it all. */
class WorkTest {
    private static final String ACCOUNT =
            "account[subdomain]=master&account[id]=31987654"
                    + "&account[_links][self]=https://master.kommo.com";
    private static final long NOW = Calls.NOW.getEpochSecond();

    private final Office office = new Office();

    @Test
    void newLeadIsToldAsKommoDoes() {
        long id =
                make(
                        "leads",
                        """
                        {"name":"Apto 2q João","_embedded":{"tags":[{"name":"site"}]},
                         "custom_fields_values":[
                          {"field_code":"CANAL","values":[{"value":"WhatsApp"}]},
                          {"field_code":"VISITA","values":[{"value":1768003200}]}]}
                        """);
        String body = decoded(office.told.getFirst());

        assertThat(office.told).extracting(Hook::code).containsExactly("add_lead");
        assertThat(body)
                .startsWith(
                        ACCOUNT
                                + "&leads[add][0][id]="
                                + id
                                + "&leads[add][0][name]=Apto 2q João"
                                + "&leads[add][0][status_id]=70010002&leads[add][0][price]=0"
                                + "&leads[add][0][responsible_user_id]=11223344"
                                + "&leads[add][0][last_modified]="
                                + NOW)
                .contains(
                        "[tags][0][name]=site",
                        "[custom_fields][0][code]=CANAL"
                                + "&leads[add][0][custom_fields][0][values][0][value]=WhatsApp"
                                + "&leads[add][0][custom_fields][0][values][0][enum]=",
                        "[custom_fields][1][name]=Visita",
                        "[custom_fields][1][values][0]=1768003200")
                .endsWith(
                        "&leads[add][0][created_at]=" + NOW + "&leads[add][0][updated_at]=" + NOW);
    }

    @Test
    void movedLeadIsToldWithItsOldStageAndOnceMoreAsChanged() {
        long id = make("leads", "{}");
        office.told.clear();

        office.patch("leads/" + id, "{\"status_id\":142,\"pipeline_id\":9001001}");

        assertThat(office.told)
                .extracting(Hook::group)
                .containsExactly("leads[status]", "leads[update]");
        assertThat(decoded(office.told.getFirst()))
                .contains(
                        "leads[status][0][status_id]=142"
                                + "&leads[status][0][old_status_id]=70010002"
                                + "&leads[status][0][price]=0")
                .contains("[modified_user_id]=11223344");
        JsonNode event =
                office.read(
                                "events?filter[type][]=lead_status_changed"
                                        + "&filter[value_after][leads_statuses][0][pipeline_id]=9001001"
                                        + "&filter[value_after][leads_statuses][0][status_id]=142")
                        .at("/_embedded/events/0");
        assertThat(event.path("entity_id").asLong()).isEqualTo(id);
        assertThat(event.path("entity_type").asText()).isEqualTo("lead");
        assertThat(event.at("/value_before/0/lead_status/id").asLong()).isEqualTo(70_010_002);
        assertThat(event.path("id").asText()).hasSize(26);
    }

    @Test
    void changeThatChangesNothingIsNotTold() {
        long id = make("leads", "{\"name\":\"x\"}");
        office.told.clear();

        office.patch("leads/" + id, "{\"name\":\"x\"}");

        assertThat(office.told).isEmpty();
    }

    @Test
    void companiesAreToldAmongContacts() {
        make("companies", "{\"name\":\"Casa Azul\"}");

        assertThat(office.told).extracting(Hook::code).containsExactly("add_company");
        assertThat(decoded(office.told.getFirst()))
                .contains("&contacts[add][0][name]=Casa Azul")
                .endsWith("&contacts[add][0][type]=company");
    }

    @Test
    void newResponsiblePersonOfAContactIsToldAsAChange() {
        long id = make("contacts", "{\"name\":\"A\"}");
        office.told.clear();

        office.patch("contacts/" + id, "{\"responsible_user_id\":11223345}");

        assertThat(office.told)
                .extracting(Hook::code)
                .containsExactly("responsible_contact", "update_contact");
        assertThat(decoded(office.told.getFirst()))
                .contains("contacts[update][0][old_responsible_user_id]=11223344");
    }

    @Test
    void noteIsWrittenReadAndTold() {
        long id = make("leads", "{}");
        office.told.clear();

        JsonNode made =
                office.post(
                        "leads/" + id + "/notes",
                        """
                        [{"note_type":"common","params":{"text":"Cliente pediu visita"},
                          "request_id":"n1"}]
                        """);

        JsonNode note = made.at("/_embedded/notes/0");
        assertThat(note.path("request_id").asText()).isEqualTo("n1");
        assertThat(
                        office.read("leads/" + id + "/notes")
                                .at("/_embedded/notes/0/params/text")
                                .asText())
                .isEqualTo("Cliente pediu visita");
        assertThat(decoded(office.told.getFirst()))
                .contains(
                        "&leads[note][0][note][text]=Cliente pediu visita"
                                + "&leads[note][0][note][attachement]="
                                + "&leads[note][0][note][date_create]=2026-01-09 07:00:00"
                                + "&leads[note][0][note][note_type]=4"
                                + "&leads[note][0][note][element_type]=2"
                                + "&leads[note][0][note][element_id]="
                                + id)
                .contains(
                        "[metadata]={\"event_source\":{\"id\":11223344,\"author_name\":\"Ana\",\"type\":1}}");
        assertThat(office.get("leads/7/notes").status()).isEqualTo(404);
        assertThat(
                        office.call(
                                        "POST",
                                        "leads/notes",
                                        "[{\"entity_id\":7,\"note_type\":\"common\"}]")
                                .status())
                .isEqualTo(400);
        String path = "leads/" + id + "/notes/" + note.path("id").asLong();
        office.patch(path, "{\"params\":{\"text\":\"Outra\"}}");
        assertThat(office.read(path).at("/params/text").asText()).isEqualTo("Outra");
    }

    @Test
    void taskIsGivenDoneAndTold() {
        long id = make("leads", "{}");
        long task =
                make(
                        "tasks",
                        """
                        {"text":"Ligar","complete_till":1768078740,"entity_id":%d,
                         "entity_type":"leads"}
                        """
                                .formatted(id));
        assertThat(office.read("leads/" + id).path("closest_task_at").asLong())
                .isEqualTo(1_768_078_740);
        assertThat(office.read("tasks/" + task).path("result").isArray()).isTrue();
        office.told.clear();

        office.patch("tasks/" + task, "{\"is_completed\":true,\"result\":{\"text\":\"Atendeu\"}}");

        assertThat(office.read("tasks/" + task).at("/result/text").asText()).isEqualTo("Atendeu");
        assertThat(office.get("tasks?filter[is_completed]=0").status()).isEqualTo(204);
        assertThat(decoded(office.told.getFirst()))
                .contains(
                        "&task[update][0][status]=1&",
                        "&task[update][0][complete_till]=2026-01-10 17:59:00"
                                + "&task[update][0][action_close]=1&",
                        "[result][text]=Atendeu");
        assertThat(office.call("POST", "tasks", "[{\"text\":\"x\"}]").status()).isEqualTo(400);
        assertThat(office.read("events?filter[type]=task_completed").at("/_embedded/events"))
                .hasSize(1);
    }

    @Test
    void incomingLeadIsTakenOrTurnedAway() {
        String form =
                "[{\"_embedded\":{\"contacts\":[{\"name\":\"A\"}],"
                        + "\"metadata\":{\"category\":\"forms\"}}}]";
        JsonNode first = office.post("leads/complex", form);
        office.post("leads/complex", form);
        JsonNode listed = office.read("leads/unsorted?filter[category][]=forms");
        assertThat(listed.at("/_embedded/unsorted")).hasSize(2);
        assertThat(office.read("leads/" + first.at("/0/id").asLong()).path("status_id").asLong())
                .isEqualTo(70_010_001);
        office.told.clear();

        office.post(
                "leads/unsorted/" + listed.at("/_embedded/unsorted/0/uid").asText() + "/accept",
                "{}");

        assertThat(office.read("leads/" + first.at("/0/id").asLong()).path("status_id").asLong())
                .isEqualTo(70_010_002);
        assertThat(decoded(office.told.getFirst()))
                .contains(
                        "&unsorted[delete][0][action]=accept&",
                        "[accept_result][leads][0]=" + first.at("/0/id").asLong());
        assertThat(
                        office.call(
                                        "DELETE",
                                        "leads/unsorted/"
                                                + listed.at("/_embedded/unsorted/1/uid").asText()
                                                + "/decline",
                                        "")
                                .status())
                .isEqualTo(200);
        assertThat(office.get("leads/unsorted").status()).isEqualTo(204);
        assertThat(office.read("leads/unsorted/summary").path("total").asInt()).isZero();
        assertThat(office.get("leads/unsorted/none").status()).isEqualTo(404);
        assertThat(office.read("leads").at("/_embedded/leads")).hasSize(1);
    }

    @Test
    void personWhoMovesAnIncomingLeadTakesIt() {
        comesIn(24_680_135);
        var pipeline = office.configuration.pipelines().main();
        Desk desk = office.entities.desk();

        assertThat(desk.move(24_680_135, pipeline.id(), pipeline.incoming().id(), NOW)).isFalse();
        assertThat(desk.move(24_680_135, pipeline.id(), pipeline.first().id(), NOW)).isTrue();

        assertThat(office.told)
                .extracting(Hook::group)
                .containsExactly("unsorted[delete]", "leads[add]");
        assertThat(office.get("leads/unsorted").status()).isEqualTo(204);
        assertThat(office.read("leads/24680135").path("status_id").asLong())
                .isEqualTo(pipeline.first().id());
    }

    @Test
    void personWhoDeletesAnIncomingLeadTurnsItAway() {
        comesIn(24_680_135);

        assertThat(office.entities.desk().delete(EntityType.LEADS, 24_680_135, NOW)).isTrue();

        assertThat(office.told)
                .extracting(Hook::group)
                .containsExactly("unsorted[delete]", "leads[delete]");
        assertThat(decoded(office.told.getFirst())).contains("[action]=decline");
        assertThat(office.get("leads/unsorted").status()).isEqualTo(204);
        assertThat(office.get("leads/24680135").status()).isEqualTo(204);
    }

    @Test
    void notesArePinnedByPostOnly() {
        long lead = make("leads", "{}");
        long note =
                office.post(
                                "leads/" + lead + "/notes",
                                "[{\"note_type\":\"common\",\"params\":{\"text\":\"oi\"}}]")
                        .at("/_embedded/notes/0/id")
                        .asLong();
        String path = "leads/notes/" + note;

        assertThat(office.call("POST", path + "/pin", "").status()).isEqualTo(204);
        assertThat(office.read(path).path("is_pinned").asBoolean()).isTrue();
        assertThat(office.get(path + "/unpin").status()).isEqualTo(405);
        assertThat(office.call("POST", path + "/nonsense", "").status()).isEqualTo(404);
        assertThat(office.read(path).path("is_pinned").asBoolean()).isTrue();
        assertThat(office.call("POST", path + "/unpin", "").status()).isEqualTo(204);
        assertThat(office.read(path).path("is_pinned").asBoolean()).isFalse();
    }

    @Test
    void talkIsReadAndClosedOnce() {
        open(24_680_135);

        JsonNode talk = office.read("talks/4321");
        assertThat(talk.path("entity_id").asLong()).isEqualTo(24_680_135);
        assertThat(talk.path("status").asText()).isEqualTo("in_work");
        assertThat(office.read("contacts/33550077").findValuesAsText("value"))
                .containsExactly("+5511988887777");

        assertThat(office.call("POST", "talks/4321/close", "{}").status()).isEqualTo(202);
        assertThat(office.call("POST", "talks/4321/close", "{}").status()).isEqualTo(422);
        assertThat(office.get("talks/1").status()).isEqualTo(404);
        assertThat(office.told).extracting(Hook::code).containsExactly("update_talk");
    }

    @Test
    void chatsOfContactsAreFoundByEither() {
        open(24_680_135);

        assertThat(office.read("contacts/chats?contact_id[]=33550077").at("/_embedded/chats"))
                .hasSize(1)
                .allSatisfy(
                        chat -> {
                            assertThat(chat.path("chat_id").asText()).isEqualTo("7c1d");
                            assertThat(chat.path("contact_id").asLong()).isEqualTo(33_550_077);
                        });
        assertThat(office.read("contacts/chats?chat_id[]=7c1d").at("/_embedded/chats")).hasSize(1);
        assertThat(office.get("contacts/chats?contact_id[]=1").status()).isEqualTo(204);
        assertThat(office.get("leads/chats").status()).isEqualTo(404);
        assertThat(office.call("POST", "contacts/chats", "[]").status()).isEqualTo(405);
    }

    @Test
    void botWritesWhatStandsInTheField() {
        open(24_680_135);
        office.patch(
                "leads/24680135",
                """
                {"custom_fields_values":[{"field_code":"AI_ANSWER","values":[{"value":"Temos!"}]}]}
                """);

        office.call("POST", "bots/5001/run", "{\"entity_id\":24680135,\"entity_type\":\"leads\"}");

        assertThat(office.configuration.bots().runs().getFirst().said()).isEqualTo("Temos!");
        assertThat(
                        office.read("events?filter[type][]=outgoing_chat_message")
                                .at("/_embedded/events"))
                .hasSize(1);
    }

    private void open(long leadId) {
        opened(leadId, null);
    }

    private void comesIn(long leadId) {
        opened(leadId, "63a59dda3b993ce58ed0");
    }

    private void opened(long leadId, @Nullable String uid) {
        office.entities
                .desk()
                .opened(
                        new Talk(4_321, "7c1d", 33_550_077, leadId, "waba", true, NOW, NOW),
                        leadId,
                        uid,
                        "João Silva",
                        "5511988887777");
    }

    private long make(String plural, String body) {
        return office.post(plural, "[" + body + "]").at("/_embedded/" + plural + "/0/id").asLong();
    }

    private static String decoded(Hook hook) {
        return URLDecoder.decode(hook.body().toString(), StandardCharsets.UTF_8);
    }
}
