package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Custom fields and their groups as an integration finds and changes them. */
class CustomFieldsTest {
    private static final String SELECT =
            """
            [{"name":"Bairro","type":"select","code":"BAIRRO","request_id":"b",
              "enums":[{"value":"Sul","sort":2},{"value":"Norte","sort":1}],
              "required_statuses":[{"pipeline_id":9001001,"status_id":70010003}]}]
            """;

    private final Office office = new Office();

    @Test
    void phoneIsWhereItAlwaysWas() {
        JsonNode phone = office.read("contacts/custom_fields/1200010");

        assertThat(phone.path("code").asText()).isEqualTo("PHONE");
        assertThat(phone.path("type").asText()).isEqualTo("multitext");
        assertThat(phone.path("is_deletable").asBoolean()).isFalse();
        assertThat(phone.at("/enums/0/id").asLong()).isEqualTo(870_001);
        assertThat(phone.at("/enums/0/code").asText()).isEqualTo("WORK");
    }

    @Test
    void listIsPagedAndCounted() {
        JsonNode first = office.read("leads/custom_fields?limit=5");

        assertThat(first.path("_total_items").asInt()).isEqualTo(22);
        assertThat(first.path("_page_count").asInt()).isEqualTo(5);
        assertThat(first.at("/_links/next/href").asText())
                .isEqualTo(Office.BASE + "/api/v4/leads/custom_fields?page=2&limit=5");
        assertThat(
                        office.read("leads/custom_fields?limit=5&page=5")
                                .at("/_links/next")
                                .isMissingNode())
                .isTrue();
        assertThat(office.get("leads/custom_fields?limit=5&page=6").status()).isEqualTo(204);
        assertThat(office.get("leads/custom_fields?limit=251").status()).isEqualTo(422);
        assertThat(
                        office.read(
                                        "leads/custom_fields?filter[type][]=select&filter[type][1]=date")
                                .findValuesAsText("type"))
                .containsOnly("select", "date");
    }

    @Test
    void newFieldComesBackWhole() {
        Answer answer = office.call("POST", "leads/custom_fields", SELECT);
        JsonNode made = Office.body(answer).at("/_embedded/custom_fields/0");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(made.path("request_id").asText()).isEqualTo("b");
        assertThat(made.path("sort").asInt()).isGreaterThan(500);
        assertThat(made.path("enums").findValuesAsText("value")).containsExactly("Norte", "Sul");
        assertThat(made.at("/required_statuses/0/status_id").asLong()).isEqualTo(70_010_003);
        assertThat(made.path("entity_type").asText()).isEqualTo("leads");
    }

    @Test
    void mistakesAreNamedByPath() {
        Answer answer =
                office.call(
                        "POST",
                        "contacts/custom_fields",
                        """
                        [{"name":"a","type":"select"},
                         {"name":"b","type":"chained_list"},
                         {"name":"c","type":"monetary","code":"lower"},
                         {"name":"d","type":"text","code":"PHONE","group_id":"nowhere"},
                         {"type":"text","required_statuses":[{"pipeline_id":9001001,"status_id":1}]},
                         {"name":"e","type":"multitext"}]
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Office.body(answer).findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "enums",
                        "type",
                        "currency",
                        "code",
                        "code",
                        "group_id",
                        "name",
                        "required_statuses.0.status_id",
                        "type");
        assertThat(Office.body(answer).findValuesAsText("request_id"))
                .containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void choicesSentWithTheirIdsKeepThemAndTheOthersGo() {
        JsonNode made = office.post("leads/custom_fields", SELECT).at("/_embedded/custom_fields/0");
        String path = "leads/custom_fields/" + made.path("id").asLong();
        long north = made.at("/enums/0/id").asLong();

        JsonNode after =
                office.patch(
                        path,
                        """
                        {"enums":[{"id":%d,"value":"Zona norte","sort":1},{"value":"Sul","sort":2}]}
                        """
                                .formatted(north));

        assertThat(after.at("/enums/0/id").asLong()).isEqualTo(north);
        assertThat(after.at("/enums/0/value").asText()).isEqualTo("Zona norte");
        assertThat(after.at("/enums/1/id").asLong()).isNotEqualTo(made.at("/enums/1/id").asLong());
        assertThat(office.call("PATCH", path, "{\"enums\":[{\"id\":1,\"value\":\"x\"}]}").status())
                .isEqualTo(400);
    }

    @Test
    void changeOfManyWritesChoicesAsAMap() {
        JsonNode made = office.post("leads/custom_fields", SELECT).at("/_embedded/custom_fields/0");

        JsonNode after =
                office.patch(
                        "leads/custom_fields",
                        "[{\"id\":%d,\"name\":\"Zona\"}]".formatted(made.path("id").asLong()));

        assertThat(after.at("/_embedded/custom_fields/0/name").asText()).isEqualTo("Zona");
        assertThat(after.at("/_embedded/custom_fields/0/enums/0/value").isMissingNode()).isFalse();
        assertThat(after.at("/_embedded/custom_fields/0/enums").isObject()).isTrue();
    }

    @Test
    void typeStaysAsItWasMade() {
        long id = office.read("leads/custom_fields").at("/_embedded/custom_fields/0/id").asLong();

        assertThat(
                        office.call("PATCH", "leads/custom_fields/" + id, "{\"type\":\"text\"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void predefinedFieldsAreNotDeleted() {
        JsonNode made = office.post("leads/custom_fields", SELECT).at("/_embedded/custom_fields/0");

        assertThat(office.delete("contacts/custom_fields/1200010")).isEqualTo(400);
        assertThat(office.delete("leads/custom_fields/" + made.path("id").asLong())).isEqualTo(204);
        assertThat(office.delete("leads/custom_fields/" + made.path("id").asLong())).isEqualTo(404);
    }

    @Test
    void planLimitsTheNumberOfFields() {
        office.account.plan(Plan.BASE);
        String many =
                "["
                        + "{\"name\":\"x\",\"type\":\"text\"},".repeat(89)
                        + "{\"name\":\"x\",\"type\":\"text\"}]";

        assertThat(office.call("POST", "leads/custom_fields", many).status()).isEqualTo(400);
    }

    @Test
    void groupsHoldFields() {
        JsonNode group =
                office.post("leads/custom_fields/groups", "[{\"name\":\"Bot\",\"sort\":4}]")
                        .at("/_embedded/custom_field_groups/0");
        String path = "leads/custom_fields/groups/" + group.path("id").asText();
        long field =
                office.post("leads/custom_fields", SELECT)
                        .at("/_embedded/custom_fields/0/id")
                        .asLong();

        JsonNode filled =
                office.patch(path, "{\"name\":\"Robô\",\"fields\":[%d]}".formatted(field));

        assertThat(filled.path("name").asText()).isEqualTo("Robô");
        assertThat(office.read("leads/custom_fields/" + field).path("group_id").asText())
                .isEqualTo(group.path("id").asText());
        assertThat(office.delete(path)).isEqualTo(204);
        assertThat(office.read("leads/custom_fields/" + field).path("group_id").isNull()).isTrue();
        assertThat(office.delete("leads/custom_fields/groups/default")).isEqualTo(400);
        assertThat(office.get("leads/custom_fields/groups/none").status()).isEqualTo(404);
    }

    @Test
    void groupIdsAreTextsAndTheFirstIsNoGroupOfAField() {
        List<String> ids =
                office.read("leads/custom_fields/groups")
                        .at("/_embedded/custom_field_groups")
                        .findValuesAsText("id");

        assertThat(ids).hasSize(3).startsWith("default").endsWith("statistic");
        JsonNode made =
                office.post(
                        "leads/custom_fields",
                        "[{\"name\":\"x\",\"type\":\"text\",\"group_id\":\"default\"}]");
        assertThat(made.at("/_embedded/custom_fields/0/group_id").isNull()).isTrue();
    }

    @Test
    void companiesAndContactsHaveTheirOwn() {
        assertThat(office.read("companies/custom_fields").findValuesAsText("code"))
                .contains("PHONE", "EMAIL", "WEB", "ADDRESS", "CNPJ")
                .doesNotContain("PLACA");
        assertThat(office.get("customers/custom_fields").status()).isEqualTo(204);
        assertThat(office.get("leads/custom_fields/1200010").status()).isEqualTo(404);
    }
}
