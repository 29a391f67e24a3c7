package dev.ponte.kommo.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.error.Failure.Halted.Reason;
import dev.ponte.kommo.json.KommoMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final String REFUSED =
            """
            {"type":"urn:ponte:problem:kommo-refused","title":"Kommo refused","status":400,
             "kommo":{"status":400,"title":"Bad Request","detail":"João is not a valid choice","request_id":"r-1"},
             "items":[{"index":2,"request_id":"x","errors":[
               {"code":"NotSupportedChoice","path":"custom_fields_values.0.field_id","detail":"João"},
               {"code":"João da Silva","path":"","detail":""}]}]}""";

    @Test
    void whatKommoRefusedIsNotRepeatedAndNamesTheItems() {
        KommoException refused = new KommoException(Failures.of(400, null, REFUSED));

        assertThat(refused.mayBeRepeated()).isFalse();
        assertThat(refused.perhapsDone()).isFalse();
        assertThat(refused.items()).hasSize(1);
        assertThat(refused.items().getFirst().index()).isEqualTo(2);
        assertThat(refused.items().getFirst().requestId()).isEqualTo("x");
        assertThat(((Failure.Refused) refused.failure()).requestId()).isEqualTo("r-1");
    }

    @Test
    void theMessageSaysCodesAndPathsAndNobodysName() {
        assertThat(new KommoException(Failures.of(400, null, REFUSED)))
                .hasMessage(
                        "kommo_refused 400: NotSupportedChoice at custom_fields_values.0.field_id,"
                                + " ? at ?");
    }

    @ParameterizedTest
    @CsvSource({
        "404,kommo-account-not-found,ACCOUNT_NOT_FOUND",
        "409,kommo-account-paused,ACCOUNT_PAUSED",
        "409,kommo-disconnected,DISCONNECTED",
        "503,kommo-stopped,STOPPED",
        "402,kommo-payment-required,PAYMENT_REQUIRED"
    })
    void whatSomebodyHasToSeeToIsNotRepeated(int status, String type, Reason reason) {
        Failure failure = Failures.of(status, null, problem(type, ""));

        assertThat(failure).isEqualTo(new Failure.Halted(reason));
        assertThat(failure.passes()).isFalse();
        assertThat(failure.perhapsDone()).isFalse();
        assertThat(failure.code()).isEqualTo(type.replace('-', '_'));
    }

    @Test
    void whatFoundNoPlaceIsRepeatedLater() {
        Failure busy = Failures.of(503, "7", problem("kommo-busy", ""));

        assertThat(busy).isEqualTo(new Failure.Busy(Duration.ofSeconds(7)));
        assertThat(busy.passes()).isTrue();
        assertThat(Failures.of(503, "soon", problem("kommo-busy", "")))
                .isEqualTo(new Failure.Busy(null));
    }

    @Test
    void whatWasPerhapsDoneIsNotRepeatedBlindly() {
        KommoException notDone = thrown(502, problem("kommo-unavailable", "not-done"));
        KommoException unknown = thrown(502, problem("kommo-unavailable", "unknown"));

        assertThat(notDone.mayBeRepeated()).isTrue();
        assertThat(notDone.perhapsDone()).isFalse();
        assertThat(unknown.mayBeRepeated()).isFalse();
        assertThat(unknown.perhapsDone()).isTrue();
        assertThat(thrown(502, problem("kommo-unavailable", "")).failure())
                .isEqualTo(unknown.failure());
        assertThat(thrown(504, "<html>").perhapsDone()).isTrue();
    }

    @Test
    void aReadingDoesNothingAndMayBeRepeated() {
        KommoException unknown = thrown(502, problem("kommo-unavailable", "unknown")).ofReading();
        KommoException unreadable = new KommoException(new Failure.Unreadable("x")).ofReading();

        assertThat(unknown.perhapsDone()).isFalse();
        assertThat(unknown.mayBeRepeated()).isTrue();
        assertThat(unreadable.perhapsDone()).isFalse();
        assertThat(unreadable.mayBeRepeated()).isFalse();
    }

    @Test
    void whatCrmConnectorTellsAboutItemsIsWhatIsRead() {
        ItemErrors item = KommoErrorBody.parse(Samples.text("validation")).items().getFirst().at(3);

        String problem =
                """
                {"type":"urn:ponte:problem:kommo-refused","items":[%s]}"""
                        .formatted(KommoMapper.write(item));

        assertThat(thrown(400, problem).items()).containsExactly(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{", "[]", "{\"type\":7}", "{\"type\":\"about:blank\"}"})
    void whatIsNotCrmConnectorsIsUnexpected(String body) {
        assertThat(Failures.of(404, null, body)).isEqualTo(new Failure.Unexpected(404));
    }

    @Test
    void aRefusalWithoutDetailsIsStillOne() {
        assertThat(Failures.of(403, null, problem("kommo-refused", "")))
                .isEqualTo(new Failure.Refused(403, "", "", "", List.of()));
    }

    private static KommoException thrown(int status, String body) {
        return new KommoException(Failures.of(status, null, body));
    }

    private static String problem(String type, String outcome) {
        return "{\"type\":\"https://ponte.dev/problems/%s\",\"outcome\":\"%s\"}"
                .formatted(type, outcome);
    }
}
