package dev.ponte.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompatibilityTest {

    private static final String RELEASED =
            """
            {"type":"object","required":["id","chat"],
             "properties":{
               "id":{"type":"string","format":"uuid"},
               "note":{"type":"string"},
               "tags":{"type":"array","items":{"type":"string"}},
               "headers":{"type":"object","additionalProperties":{"type":"string"}},
               "chat":{"allOf":[{"$ref":"#/definitions/Chat"},{"description":"where"}]}},
             "definitions":{
               "Chat":{"type":"object","required":["channel"],
                 "properties":{"channel":{"$ref":"#/definitions/Channel"},
                               "kind":{"type":"string","x-extensible-enum":["TEXT","OTHER"]},
                               "parent":{"$ref":"#/definitions/Chat"}}},
               "Channel":{"type":"string","enum":["ZAPI","KOMMO"]}}}""";

    @Test
    void aSchemaIsCompatibleWithItself() {
        assertThat(SchemaCompatibility.breaks(json(RELEASED), json(RELEASED))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\":{\"type\":\"string\"} | \"note\":{\"type\":\"string\"},\"mood\":{\"type\":\"string\"}",
                "\"description\":\"where\" | \"description\":\"where it is\"",
                "[\"TEXT\",\"OTHER\"] | [\"TEXT\",\"AUDIO\",\"OTHER\"]"
            })
    void addingAnOptionalFieldOrAValueOfAGrowingListIsCompatible(String from, String to) {
        assertThat(SchemaCompatibility.breaks(json(RELEASED), changed(from, to))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\": | \"remark\": | $.note: the field went away",
                "\"format\":\"uuid\" | \"format\":\"date-time\" | $.id: format was uuid, is date-time",
                "\"note\":{\"type\":\"string\"} | \"note\":{\"type\":\"integer\"} | $.note: type was string, is integer",
                "\"items\":{\"type\":\"string\"} | \"items\":{\"type\":\"integer\"} | $.tags[]: type was string, is integer",
                "\"additionalProperties\":{\"type\":\"string\"} | \"additionalProperties\":{} | $.headers.*: type was string, is not set",
                "[\"id\",\"chat\"] | [\"chat\"] | $.id: was always there, may be missing",
                "[\"id\",\"chat\"] | [\"id\",\"chat\",\"note\"] | $.note: is required, older events lack it",
                "[\"ZAPI\",\"KOMMO\"] | [\"ZAPI\"] | $.chat.channel: value KOMMO went away",
                "[\"ZAPI\",\"KOMMO\"] | [\"ZAPI\",\"KOMMO\",\"SMS\"] | $.chat.channel: value SMS is new in a closed list",
                "\"enum\":[\"ZAPI\",\"KOMMO\"] | \"x-extensible-enum\":[\"ZAPI\",\"KOMMO\"] | $.chat.channel: a list of values was closed and is open, or the other way",
                "[\"TEXT\",\"OTHER\"] | [\"OTHER\"] | $.chat.kind: value TEXT went away",
                "\"required\":[\"channel\"] | \"required\":[] | $.chat.channel: was always there, may be missing"
            })
    void whatReadersRelyOnStays(String from, String to, String complaint) {
        assertThat(SchemaCompatibility.breaks(json(RELEASED), changed(from, to)))
                .containsExactly(complaint);
    }

    private static JsonNode changed(String from, String to) {
        assertThat(RELEASED).contains(from);
        return json(RELEASED.replace(from, to));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
