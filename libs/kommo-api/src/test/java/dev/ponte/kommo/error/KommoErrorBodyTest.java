package dev.ponte.kommo.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.Samples;
import dev.ponte.kommo.error.KommoErrorBody.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KommoErrorBodyTest {

    @Test
    void aValidationErrorSaysWhichItemsAndWhy() {
        KommoErrorBody body = KommoErrorBody.parse(Samples.text("validation"));

        assertThat(body.kind()).isEqualTo(Kind.JSON);
        assertThat(body.detail()).isEqualTo("Request validation failed");
        assertThat(body.items()).hasSize(1);
        assertThat(body.items().getFirst().requestId()).isEqualTo("0");
        assertThat(body.items().getFirst().errors())
                .extracting(FieldError::summary)
                .containsExactly(
                        "NotSupportedChoice at custom_fields_values.0.field_id",
                        "InvalidType at status_id");
    }

    @Test
    void aListKeyedByIndexIsAList() {
        KommoErrorBody body =
                KommoErrorBody.parse(
                        """
                        {"validation-errors":{"1":{"request_id":7,"errors":{"0":{"code":"A"}}}}}""");

        assertThat(body.items().getFirst().requestId()).isEqualTo("7");
        assertThat(body.items().getFirst().errors().getFirst().code()).isEqualTo("A");
    }

    @Test
    void tooManyRequestsSayHowLongToWait() {
        KommoErrorBody body =
                KommoErrorBody.parse(
                        """
                        {"title":"Too Many Requests","status":429,"retry_after":300}""");

        assertThat(body.retryAfter()).isEqualTo(300);
        assertThat(body.title()).isEqualTo("Too Many Requests");
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"',7", "7.9,7", "99999999,86400", "1e999999999,", "-1,", "'[]',", "'\"x\"',"})
    void aWaitIsSecondsOrNothing(String json, Long seconds) {
        assertThat(KommoErrorBody.parse("{\"retry_after\":" + json + "}").retryAfter())
                .isEqualTo(seconds);
    }

    @Test
    void theTokenEndpointGivesAHint() {
        KommoErrorBody body =
                KommoErrorBody.parse(
                        """
                        {"hint":"Token has been revoked","title":"Некорректный запрос","status":400}""");

        assertThat(body.hint()).isEqualTo("Token has been revoked");
    }

    @Test
    void olderPartsSayANumber() {
        assertThat(
                        KommoErrorBody.parse(
                                        """
                                        {"response":{"error":"bad login","error_code":"110"}}""")
                                .legacyCode())
                .isEqualTo(110);
        assertThat(
                        KommoErrorBody.parse(
                                        """
                                        {"error_code":403,"error_type":"ORIGIN_INVALID_SIGNATURE"}""")
                                .legacyCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \r\n", "\uFEFF"})
    void nothingIsEmpty(String body) {
        assertThat(KommoErrorBody.parse(body).kind()).isEqualTo(Kind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><h1>403 Forbidden</h1>", "\n<!DOCTYPE html>", "\uFEFF<p>"})
    void aPageIsHtml(String body) {
        assertThat(KommoErrorBody.parse(body).kind()).isEqualTo(Kind.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"title\":\"Bad", "Accepted", "[]", "1", "{}}", "{\"x\":1e99999999999}"})
    void anythingElseIsBroken(String body) {
        assertThat(KommoErrorBody.parse(body).kind()).isEqualTo(Kind.BROKEN);
    }
}
