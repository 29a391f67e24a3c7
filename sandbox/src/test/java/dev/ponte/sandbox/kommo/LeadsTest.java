package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import org.junit.jupiter.api.Test;

/** Leads, contacts and companies as an integration finds, makes and changes them. */
class LeadsTest {
    private final Office office = new Office();

    @Test
    void whatIsNotThereIsAnsweredWithNothing() {
        assertThat(office.get("leads").status()).isEqualTo(204);
        assertThat(office.get("leads/24680135").status()).isEqualTo(204);
        assertThat(office.call("PATCH", "leads/7", "{\"name\":\"x\"}").status()).isEqualTo(204);
        assertThat(office.call("DELETE", "leads/7", "").status()).isEqualTo(405);
        assertThat(Office.body(office.get("leads/foo")).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void creationIsAnsweredWithNextToNothing() {
        Answer answer =
                office.call("POST", "leads", "[{\"name\":\"Apto\",\"request_id\":\"a\"},{}]");
        JsonNode body = Office.body(answer);

        assertThat(answer.status()).isEqualTo(200);
        long id = body.at("/_embedded/leads/0/id").asLong();
        assertThat(body.toString())
                .startsWith(
                        "{\"_links\":{\"self\":{\"href\":\""
                                + Office.BASE
                                + "/api/v4/leads\"}},\"_embedded\":{\"leads\":[{\"id\":"
                                + id
                                + ",\"request_id\":\"a\",\"_links\":{\"self\":{\"href\":\""
                                + Office.BASE
                                + "/api/v4/leads/"
                                + id
                                + "\"}}}");
        assertThat(body.at("/_embedded/leads/1/request_id").asText()).isEqualTo("1");
    }

    @Test
    void newLeadBeginsInTheFirstStageOfTheMainPipeline() {
        JsonNode lead = office.read("leads/" + lead("{\"price\":450000}"));

        assertThat(lead.path("status_id").asLong()).isEqualTo(70_010_002);
        assertThat(lead.path("pipeline_id").asLong()).isEqualTo(9_001_001);
        assertThat(lead.path("responsible_user_id").asLong()).isEqualTo(11_223_344);
        assertThat(lead.path("name").asText()).startsWith("Lead #");
        assertThat(lead.path("custom_fields_values").isNull()).isTrue();
        assertThat(lead.toString())
                .contains(
                        "\"price\":450000,\"responsible_user_id\":11223344,\"group_id\":0,"
                                + "\"status_id\":70010002,\"pipeline_id\":9001001,"
                                + "\"loss_reason_id\":null,\"source_id\":null,");
    }

    @Test
    void valuesAreReadAsKommoWritesThem() {
        long id =
                lead(
                        """
                        {"custom_fields_values":[
                          {"field_code":"CANAL","values":[{"value":"WhatsApp"}]},
                          {"field_code":"PLACA","values":[{"value":"ABC1D23"}]},
                          {"field_id":%d,"values":[{"value":12345.5}]},
                          {"field_code":"VISITA","values":[{"value":"2026-01-10T00:00:00-03:00"}]}]}
                        """
                                .formatted(field("Quilometragem")));
        JsonNode values = office.read("leads/" + id).path("custom_fields_values");

        assertThat(values.toString())
                .contains(
                        "\"field_name\":\"Canal\",\"field_code\":\"CANAL\","
                                + "\"field_type\":\"select\",\"values\":[{\"value\":\"WhatsApp\","
                                + "\"enum_id\":")
                .contains("\"field_type\":\"numeric\",\"values\":[{\"value\":\"12345.5\"}]")
                .contains("\"values\":[{\"value\":1768014000}]");
    }

    @Test
    void wrongValuesRefuseTheWholeBatchAndSayWhere() {
        Answer answer =
                office.call(
                        "POST",
                        "leads",
                        """
                        [{"name":"good"},
                         {"status_id":7,"price":"x","responsible_user_id":1,
                          "custom_fields_values":[
                            {"field_id":1,"values":[{"value":"x"}]},
                            {"field_code":"CANAL","values":[{"value":"Fax"}]},
                            {"values":[]}]}]
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Office.body(answer).findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "status_id",
                        "price",
                        "responsible_user_id",
                        "custom_fields_values.0.field_id",
                        "custom_fields_values.1.values.0.value",
                        "custom_fields_values.2.field_id");
        assertThat(Office.body(answer).findValuesAsText("code"))
                .contains("36b4f074-7403-11ea-af30-00163e2085ae");
        assertThat(office.get("leads").status()).isEqualTo(204);
    }

    @Test
    void fieldThatIsSentIsReplacedAndOneThatIsNotStays() {
        long id =
                lead(
                        """
                        {"custom_fields_values":[
                          {"field_code":"CANAL","values":[{"value":"Site"}]},
                          {"field_code":"PLACA","values":[{"value":"ABC1D23"}]}]}
                        """);

        office.patch(
                "leads/" + id,
                "{\"custom_fields_values\":[{\"field_code\":\"CANAL\",\"values\":null}]}");

        assertThat(office.read("leads/" + id).findValuesAsText("field_code"))
                .containsExactly("PLACA");
    }

    @Test
    void leadThatIsWonIsClosedAndOpenAgainWhenMoved() {
        long id = lead("{}");

        office.patch("leads/" + id, "{\"status_id\":142,\"pipeline_id\":9001001}");
        assertThat(office.read("leads/" + id).path("closed_at").asLong())
                .isEqualTo(Calls.NOW.getEpochSecond());

        office.patch("leads/" + id, "{\"status_id\":70010003}");
        assertThat(office.read("leads/" + id).path("closed_at").isNull()).isTrue();
    }

    @Test
    void tagsAreReplacedOrAddedAndMadeByName() {
        long id = lead("{\"_embedded\":{\"tags\":[{\"name\":\"site\"}]}}");

        office.patch("leads/" + id, "{\"tags_to_add\":[{\"name\":\"vip\"}]}");
        assertThat(tags(id)).containsExactly("site", "vip");

        office.patch("leads/" + id, "{\"tags_to_delete\":[{\"name\":\"site\"}]}");
        assertThat(tags(id)).containsExactly("vip");

        office.patch("leads/" + id, "{\"_embedded\":{\"tags\":null}}");
        assertThat(tags(id)).isEmpty();
        assertThat(office.read("leads/tags?filter[name]=vip").at("/_embedded/tags/0/name").asText())
                .isEqualTo("vip");
        assertThat(office.get("contacts/tags").status()).isEqualTo(204);
    }

    @Test
    void listIsFilteredFoundOrderedAndPaged() {
        for (int i = 1; i <= 7; i++) {
            lead(
                    "{\"name\":\"Lead %d\",\"price\":%d,\"updated_at\":%d}"
                            .formatted(i, i * 100, 1000 - i));
        }
        long won = lead("{\"name\":\"Ganho\",\"status_id\":142,\"updated_at\":5}");

        assertThat(office.read("leads?limit=3&page=2").findValuesAsText("name"))
                .containsExactly("Lead 4", "Lead 5", "Lead 6");
        assertThat(office.read("leads?limit=3&page=2").has("_total_items")).isFalse();
        assertThat(office.read("leads?limit=3&page=2").at("/_links/next/href").asText())
                .endsWith("/api/v4/leads?page=3&limit=3");
        assertThat(office.get("leads?page=9").status()).isEqualTo(204);
        assertThat(
                        office.read("leads?filter[price][from]=300&filter[price][to]=400")
                                .findValuesAsText("name"))
                .containsExactly("Lead 3", "Lead 4");
        assertThat(office.read("leads?order%5Bupdated_at%5D=desc&limit=1").findValuesAsText("name"))
                .containsExactly("Lead 1");
        assertThat(
                        office.read(
                                        "leads?filter[statuses][0][pipeline_id]=9001001"
                                                + "&filter[statuses][0][status_id]=142")
                                .findValuesAsText("name"))
                .containsExactly("Ganho");
        assertThat(office.read("leads?filter[id][]=" + won).findValuesAsText("name"))
                .containsExactly("Ganho");
        assertThat(office.read("leads?filter[nonsense]=1").path("_embedded").path("leads"))
                .hasSize(8);
        assertThat(office.get("leads?limit=251").status()).isEqualTo(422);
    }

    @Test
    void contactIsFoundByItsPhoneHoweverItIsWritten() {
        office.post(
                "contacts",
                """
                [{"name":"João Silva","custom_fields_values":[{"field_code":"PHONE",
                  "values":[{"value":"+55 (11) 98888-7777","enum_code":"MOB"}]}]}]
                """);

        JsonNode found = office.read("contacts?query=5511988887777").at("/_embedded/contacts/0");

        assertThat(found.path("first_name").asText()).isEqualTo("João");
        assertThat(found.path("last_name").asText()).isEqualTo("Silva");
        assertThat(found.findValuesAsText("enum_code")).containsExactly("MOB");
        assertThat(office.get("contacts?query=5511900000000").status()).isEqualTo(204);
    }

    @Test
    void complexMakesLeadContactAndCompanyAndAnswersABareArray() {
        JsonNode made =
                office.post(
                        "leads/complex",
                        """
                        [{"name":"OS 7","request_id":"os-7","_embedded":{
                          "contacts":[{"first_name":"Maria"}],"companies":[{"name":"Casa Azul"}]}}]
                        """);

        assertThat(made.isArray()).isTrue();
        assertThat(made.at("/0/request_id/0").asText()).isEqualTo("os-7");
        assertThat(made.at("/0/merged").asBoolean()).isFalse();
        JsonNode lead = office.read("leads/" + made.at("/0/id").asLong() + "?with=contacts");
        assertThat(lead.at("/_embedded/contacts/0/id").asLong())
                .isEqualTo(made.at("/0/contact_id").asLong());
        assertThat(lead.at("/_embedded/contacts/0/is_main").asBoolean()).isTrue();
        assertThat(lead.at("/_embedded/companies/0/id").asLong())
                .isEqualTo(made.at("/0/company_id").asLong());
        assertThat(
                        office.read("contacts/" + made.at("/0/contact_id").asLong() + "?with=leads")
                                .at("/_embedded/leads/0/id")
                                .asLong())
                .isEqualTo(made.at("/0/id").asLong());
    }

    @Test
    void linksAreMadeListedAndUndone() {
        long id = lead("{}");
        long first = make("contacts", "{\"name\":\"A\"}");
        long second = make("contacts", "{\"name\":\"B\"}");
        String links =
                """
                [{"to_entity_id":%d,"to_entity_type":"contacts"},
                 {"to_entity_id":%d,"to_entity_type":"contacts","metadata":{"is_main":true}}]
                """
                        .formatted(first, second);

        assertThat(office.call("POST", "leads/" + id + "/link", links).status()).isEqualTo(200);

        JsonNode listed = office.read("leads/" + id + "/links?filter[to_entity_type]=contacts");
        assertThat(listed.at("/_embedded/links/0/to_entity_id").asLong()).isEqualTo(second);
        assertThat(listed.at("/_embedded/links/0/metadata/main_contact").asBoolean()).isTrue();
        assertThat(listed.at("/_embedded/links/1/metadata/main_contact").asBoolean()).isFalse();
        assertThat(
                        office.call(
                                        "POST",
                                        "leads/" + id + "/unlink",
                                        "[{\"to_entity_id\":%d,\"to_entity_type\":\"contacts\"}]"
                                                .formatted(first))
                                .status())
                .isEqualTo(204);
        assertThat(office.read("leads/" + id + "?with=contacts").at("/_embedded/contacts"))
                .hasSize(1);
    }

    @Test
    void leadsOfADeletedStageGoOnInTheFirstAndAPipelineWithLeadsStays() {
        long id = lead("{\"status_id\":70010003}");

        office.delete("leads/pipelines/9001001/statuses/70010003");

        assertThat(office.read("leads/" + id).path("status_id").asLong()).isEqualTo(70_010_002);
        long second = office.read("leads/pipelines").at("/_embedded/pipelines/1/id").asLong();
        lead("{\"pipeline_id\":%d}".formatted(second));
        assertThat(office.delete("leads/pipelines/" + second)).isEqualTo(400);
    }

    @Test
    void valuesOfDeletedChoicesAndFieldsAreLost() {
        long canal = field("Canal");
        long id =
                lead(
                        """
                        {"custom_fields_values":[
                          {"field_code":"CANAL","values":[{"value":"Site"}]},
                          {"field_code":"PLACA","values":[{"value":"ABC1D23"}]}]}
                        """);

        office.patch(
                "leads/custom_fields/" + canal, "{\"enums\":[{\"value\":\"Site\",\"sort\":1}]}");
        assertThat(office.read("leads/" + id).findValuesAsText("field_code"))
                .containsExactly("PLACA");

        office.delete("leads/custom_fields/" + field("Placa"));
        assertThat(office.read("leads/" + id).path("custom_fields_values").isNull()).isTrue();
    }

    @Test
    void lossReasonsComeWithLostLeads() {
        long reason = office.read("leads/loss_reasons").at("/_embedded/loss_reasons/0/id").asLong();
        long id = lead("{}");

        office.patch("leads/" + id, "{\"status_id\":143,\"loss_reason_id\":%d}".formatted(reason));

        assertThat(
                        office.read("leads/" + id + "?with=loss_reason")
                                .at("/_embedded/loss_reason/0/name")
                                .asText())
                .isEqualTo("Preço");
    }

    private long lead(String body) {
        return make("leads", body);
    }

    private long make(String plural, String body) {
        return office.post(plural, "[" + body + "]").at("/_embedded/" + plural + "/0/id").asLong();
    }

    private long field(String name) {
        return office.configuration.fields().of("leads").stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private java.util.List<String> tags(long id) {
        return office.read("leads/" + id).at("/_embedded/tags").findValuesAsText("name");
    }
}
