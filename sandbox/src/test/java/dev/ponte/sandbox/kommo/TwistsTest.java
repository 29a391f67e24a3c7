package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Calls;
import org.junit.jupiter.api.Test;

/** Kommo on its odd days, as a client sees it. */
class TwistsTest {
    private final Twists twists = new Twists(2);
    private final Office office = new Office();

    @Test
    void batchesAboveTheNumberAreTooHeavy() {
        assertThat(write("[{},{},{}]", FaultKind.HEAVY_BATCH).status()).isEqualTo(504);
        assertThat(write("[{},{}]", FaultKind.HEAVY_BATCH).status()).isEqualTo(200);
    }

    @Test
    void onlyTheTokenEndpointSaysThatATokenIsRevoked() {
        Call token = Calls.json("POST", "/kommo/master/oauth2/access_token", "{}");

        Answer refused = twists.answer(token, FaultKind.REFRESH_REVOKED, call -> office.get("x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Calls.body(refused).path("hint").asText()).isEqualTo("Token has been revoked");
        assertThat(write("[{}]", FaultKind.REFRESH_REVOKED).status()).isEqualTo(200);
    }

    @Test
    void listsComeAsMaps() {
        JsonNode body = read("leads/pipelines", FaultKind.ODD_LISTS);

        assertThat(body.at("/_embedded/pipelines/0/_embedded/statuses").isObject()).isTrue();
        assertThat(body.at("/_embedded/pipelines/0/_embedded/statuses/1/id").asLong())
                .isEqualTo(70_010_002);
    }

    @Test
    void choicesComeAsAMapAndTheRestAsUsual() {
        JsonNode body = read("contacts/custom_fields", FaultKind.ODD_ENUMS);

        assertThat(body.at("/_embedded/custom_fields").isArray()).isTrue();
        assertThat(body.at("/_embedded/custom_fields/1/enums").isObject()).isTrue();
    }

    @Test
    void emptyResultComesAsAnObject() {
        office.post("tasks", "[{\"text\":\"x\",\"complete_till\":1}]");

        assertThat(read("tasks", FaultKind.ODD_RESULT).at("/_embedded/tasks/0/result").isObject())
                .isTrue();
    }

    @Test
    void keysAppearThatNobodyHasHeardOf() {
        JsonNode body = read("account", FaultKind.UNKNOWN_KEYS);

        assertThat(body.path("new_flag").asBoolean()).isTrue();
        assertThat(body.path("id").asLong()).isEqualTo(31_987_654);
    }

    @Test
    void nothingIsMadeOfNothing() {
        Answer empty =
                twists.answer(
                        Calls.get("/kommo/master/api/v4/leads"),
                        FaultKind.ODD_LISTS,
                        call -> office.get("leads"));

        assertThat(empty.status()).isEqualTo(204);
    }

    private JsonNode read(String path, FaultKind kind) {
        return Office.body(
                twists.answer(
                        Calls.get("/kommo/master/api/v4/" + path), kind, call -> office.get(path)));
    }

    private Answer write(String body, FaultKind kind) {
        return twists.answer(
                Calls.json("POST", "/kommo/master/api/v4/leads", body),
                kind,
                call -> office.call("POST", "leads", body));
    }
}
