package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.kommo.account.Plan;
import org.junit.jupiter.api.Test;

/** The account, its users, its bots and its webhooks. */
class AccountAndPeopleTest {
    private final Office office = new Office();

    @Test
    void accountSaysMoreWhenAsked() {
        JsonNode little = office.read("account");
        JsonNode much = office.read("account?with=amojo_id,task_types,datetime_settings,version");

        assertThat(little.path("id").asLong()).isEqualTo(31_987_654);
        assertThat(little.path("subdomain").asText()).isEqualTo("master");
        assertThat(little.path("current_user_id").asLong()).isEqualTo(11_223_344);
        assertThat(little.has("amojo_id")).isFalse();
        assertThat(little.has("_embedded")).isFalse();
        assertThat(much.path("amojo_id").asText()).hasSize(36);
        assertThat(much.path("version").asInt()).isEqualTo(16);
        assertThat(much.at("/_embedded/task_types/1/code").asText()).isEqualTo("MEETING");
        assertThat(much.at("/_embedded/datetime_settings/date_formant").asText())
                .isEqualTo("d.m.Y");
    }

    @Test
    void usersAreForAdmins() {
        JsonNode users = office.read("users?limit=250");

        assertThat(users.path("_total_items").asInt()).isEqualTo(3);
        assertThat(users.at("/_embedded/users/0/rights/is_admin").asBoolean()).isTrue();
        assertThat(users.at("/_embedded/users/1/rights/leads/view").asText()).isEqualTo("M");
        assertThat(office.get("users/1").status()).isEqualTo(404);
        office.account.admin(false);
        assertThat(office.get("users").status()).isEqualTo(403);
        assertThat(office.get("account").status()).isEqualTo(200);
    }

    @Test
    void usersComeAndGo() {
        JsonNode made =
                office.post("users", "[{\"name\":\"Davi\",\"email\":\"davi@example.com\"}]")
                        .at("/_embedded/users/0");
        String ids = "[{\"id\":%d}]".formatted(made.path("id").asLong());

        assertThat(office.call("POST", "users/deactivate", ids).status()).isEqualTo(204);
        assertThat(
                        office.read("users/" + made.path("id").asLong())
                                .at("/rights/is_active")
                                .asBoolean())
                .isFalse();
        assertThat(office.call("POST", "users/activate", ids).status()).isEqualTo(202);
    }

    @Test
    void rolesAreForAdmins() {
        JsonNode roles = office.read("roles?with=users&limit=250");

        assertThat(roles.findValuesAsText("name")).containsExactly("Vendedor", "Recepção");
        assertThat(roles.at("/_embedded/roles/0/_embedded/users/0/id").asLong())
                .isEqualTo(11_223_345);
        assertThat(roles.at("/_embedded/roles/0/rights/status_rights/0/status_id").asInt())
                .isEqualTo(142);
        assertThat(office.read("roles").at("/_embedded/roles/0").has("_embedded")).isFalse();
        JsonNode seller = office.read("users?with=role").at("/_embedded/users/1");
        assertThat(seller.at("/_embedded/roles/0/name").asText()).isEqualTo("Vendedor");
        office.account.admin(false);
        assertThat(office.get("roles").status()).isEqualTo(403);
        assertThat(office.get("leads/loss_reasons").status()).isEqualTo(200);
    }

    @Test
    void rolesComeChangeAndGo() {
        String draft =
                "[{\"name\":\"Estágio\",\"request_id\":\"7\",\"rights\":{\"leads\":{\"view\":\"G\"}}}]";
        JsonNode made = office.post("roles", draft).at("/_embedded/roles/0");
        String path = "roles/" + made.path("id").asLong();

        assertThat(made.path("request_id").asText()).isEqualTo("7");
        assertThat(made.at("/rights/leads/edit").asText()).isEqualTo("D");
        office.patch(path, "{\"name\":\"Aprendiz\",\"rights\":{\"mail_access\":true}}");
        JsonNode changed = office.read(path);
        assertThat(changed.path("name").asText()).isEqualTo("Aprendiz");
        assertThat(changed.at("/rights/leads/view").asText()).isEqualTo("G");
        assertThat(changed.at("/rights/mail_access").asBoolean()).isTrue();
        assertThat(office.delete(path)).isEqualTo(204);
        assertThat(office.delete(path)).isEqualTo(404);
    }

    @Test
    void withoutRightsOfStagesIncomingLeadsAreClosed() {
        long seller = office.read("roles").at("/_embedded/roles/0/id").asLong();

        JsonNode rights =
                office.patch("roles/" + seller, "{\"rights\":{\"status_rights\":null}}")
                        .at("/rights/status_rights");

        assertThat(rights).hasSize(3);
        assertThat(rights.findValuesAsText("view")).containsOnly("D");
    }

    @Test
    void whatIsNoRightIsRefused() {
        JsonNode wrong =
                office.post(
                        "roles",
                        "[{\"name\":\"\",\"rights\":{\"leads\":{\"add\":\"M\"},"
                                + "\"status_rights\":[{\"pipeline_id\":1,\"status_id\":2}]}}]");

        assertThat(wrong.findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "name", "rights.leads.add", "rights.status_rights.0.status_id");
    }

    @Test
    void taskTypesAreKommosAndTheAccountsOwn() {
        JsonNode types = office.read("account?with=task_types").at("/_embedded/task_types");

        assertThat(types.findValuesAsText("name"))
                .containsExactly("Follow-up", "Meeting", "Visita", "Pedir avaliação");
    }

    @Test
    void botsAreStartedAndStopped() {
        assertThat(office.read("bots").at("/_embedded/items/0/id").asLong()).isEqualTo(5_001);
        assertThat(office.get("bots?filter[type_functionality][]=marketing").status())
                .isEqualTo(204);
        String lead = "{\"entity_id\":7,\"entity_type\":\"leads\"}";

        assertThat(office.call("POST", "bots/5001/run", lead).status()).isEqualTo(202);
        assertThat(office.call("POST", "bots/5001/stop", lead).status()).isEqualTo(202);
        assertThat(
                        office.call(
                                        "POST",
                                        "bots/run",
                                        "[{\"bot_id\":5001,\"entity_id\":8,\"entity_type\":\"contacts\"}]")
                                .status())
                .isEqualTo(202);
        assertThat(office.call("POST", "bots/1/run", lead).status()).isEqualTo(404);
        assertThat(office.call("POST", "bots/5001/run", "{\"entity_id\":0}").status())
                .isEqualTo(400);
        assertThat(office.configuration.bots().runs())
                .extracting(run -> run.entityId() + " " + run.stopped())
                .containsExactly("7 false", "7 true", "8 false");
    }

    @Test
    void webhookIsKnownByItsDestination() {
        String first = "{\"destination\":\"https://a.example/h\",\"settings\":[\"add_lead\"]}";
        String again =
                "{\"destination\":\"https://a.example/h\",\"settings\":[\"add_lead\",\"status_lead\"]}";
        assertThat(office.get("webhooks").status()).isEqualTo(204);

        assertThat(office.call("POST", "webhooks", first).status()).isEqualTo(201);
        office.post("webhooks", again);

        JsonNode all = office.read("webhooks");
        assertThat(all.path("_total_items").asInt()).isEqualTo(1);
        assertThat(all.at("/_embedded/webhooks/0/settings")).hasSize(2);
        assertThat(all.at("/_embedded/webhooks/0/disabled").asBoolean()).isFalse();
        assertThat(
                        office.read("webhooks?filter[destination]=https%3A%2F%2Fa.example%2Fh")
                                .path("_total_items")
                                .asInt())
                .isEqualTo(1);
        assertThat(office.get("webhooks?filter[destination]=https://b.example").status())
                .isEqualTo(204);
    }

    @Test
    void webhookIsDeletedByABody() {
        String hook = "{\"destination\":\"https://a.example/h\",\"settings\":[\"add_lead\"]}";
        office.post("webhooks", hook);

        assertThat(office.call("DELETE", "webhooks", hook).status()).isEqualTo(204);
        assertThat(office.call("DELETE", "webhooks", hook).status()).isEqualTo(404);
    }

    @Test
    void webhooksNeedAKnownEventAPlanAndAnAdmin() {
        JsonNode wrong =
                office.post(
                        "webhooks", "{\"destination\":\"x\",\"settings\":[\"add_lead\",\"no\"]}");

        assertThat(wrong.findValuesAsText("path"))
                .containsExactlyInAnyOrder("destination", "settings.1");
        office.account.plan(Plan.BASE);
        assertThat(office.get("webhooks").status()).isEqualTo(402);
        office.account.admin(false);
        assertThat(office.get("webhooks").status()).isEqualTo(403);
    }

    @Test
    void unknownPathsSayWhatCouldNotBeDone() {
        assertThat(Office.body(office.get("foo")).path("detail").asText())
                .isEqualTo("Cannot GET " + Office.BASE + "/api/v4/foo");
    }
}
