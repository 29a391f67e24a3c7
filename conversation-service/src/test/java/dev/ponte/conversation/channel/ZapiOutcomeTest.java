package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.conversation.channel.SendException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZapiOutcomeTest {

    static final String QUEUED =
            """
            {"zaapId":"01A9C0183A2D35A260F53F5D2B924401","messageId":"3EB0D241A77332339502",\
            "id":"3EB0D241A77332339502"}\
            """;

    @Test
    void aQueuedMessageIsKnownByBothIds() {
        assertThat(ZapiOutcome.sent(ZapiReply.of(200, QUEUED)))
                .isEqualTo(new Sent("3EB0D241A77332339502", "01A9C0183A2D35A260F53F5D2B924401"));
    }

    @Test
    void anIdIsOneThatCanBeStored() {
        String reply = "{\"messageId\":\"3E\\u0000B0\",\"zaapId\":\"\\u0000\"}";

        assertThat(ZapiOutcome.sent(ZapiReply.of(200, reply))).isEqualTo(new Sent("3EB0", null));
    }

    @Test
    void theQueuesIdIsWelcomeNotNeeded() {
        assertThat(ZapiOutcome.sent(ZapiReply.of(201, "{\"messageId\":\"3EB0\",\"x\":1}")))
                .isEqualTo(new Sent("3EB0", null));
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # status | body | kind | code
                    200 | {"error":"any text"}                          | RETRYABLE    | refused
                    200 | {"status":"ERROR"}                            | RETRYABLE    | refused
                    200 | {"messageId":"","error":"x"}                  | RETRYABLE    | refused
                    200 | {"error":"You are not connected."}            | DISCONNECTED | disconnected
                    200 | {"error":"You need to restore the session."}  | DISCONNECTED | disconnected
                    200 | {"error":"Phone number does not exist"}       | PERMANENT    | number_unknown
                    200 | {}                                            | AMBIGUOUS    | no_message_id
                    200 | {"messageId":"  "}                            | AMBIGUOUS    | no_message_id
                    200 | {"messageId":17}                              | AMBIGUOUS    | no_message_id
                    200 | ``                                            | AMBIGUOUS    | no_message_id
                    200 | <html>ok</html>                               | AMBIGUOUS    | no_message_id
                    204 | ``                                            | AMBIGUOUS    | no_message_id
                    302 | ``                                            | PERMANENT    | http_302
                    400 | {"error":"your client-token is not configured"} | PERMANENT  | client_token_missing
                    400 | {"error":"null not allowed"}                  | PERMANENT    | client_token_missing
                    403 | {"error":"F123 not allowed"}                  | PERMANENT    | access_refused
                    403 | {"error":"203.0.113.9 not allowed"}           | PERMANENT    | access_refused
                    400 | {"error":"Instance not found"}                | PERMANENT    | instance_not_found
                    404 | {"message":"Instance not found"}              | PERMANENT    | instance_not_found
                    400 | {"error":"phone is required"}                 | PERMANENT    | http_400
                    400 | {"error":"You are not connected."}            | DISCONNECTED | disconnected
                    401 | {"error":"Unauthorized"}                      | PERMANENT    | http_401
                    403 | ``                                            | PERMANENT    | http_403
                    404 | <html>nginx</html>                            | PERMANENT    | http_404
                    405 | ``                                            | PERMANENT    | http_405
                    415 | {"error":"Unsupported Media Type"}            | PERMANENT    | http_415
                    422 | {}                                            | PERMANENT    | http_422
                    408 | ``                                            | RETRYABLE    | http_408
                    429 | {"error":"Too many requests"}                 | RETRYABLE    | http_429
                    500 | {"error":"Internal"}                          | RETRYABLE    | http_500
                    502 | <html>Bad Gateway</html>                      | RETRYABLE    | http_502
                    503 | ``                                            | RETRYABLE    | http_503
                    504 | [1,2]                                         | RETRYABLE    | http_504
                    500 | {"messageId":"3EB0"}                          | RETRYABLE    | http_500
                    """)
    void everyOtherReplyHasItsKindAndCode(int status, String body, Kind kind, String code) {
        SendException failure =
                catchThrowableOfType(
                        SendException.class, () -> ZapiOutcome.sent(ZapiReply.of(status, body)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure).hasMessage("not sent: %s (%s)", kind, code).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"connected":true,"error":null,"smartphoneConnected":true}                          | true
                    {"connected":true,"error":"You are already connected.","smartphoneConnected":true}  | true
                    {"connected":true,"session":false}                                                  | true
                    {"connected":false,"error":"You are not connected.","smartphoneConnected":false}    | false
                    {"connected":false,"error":"You need to restore the session."}                      | false
                    """)
    void onlyTheBooleanSaysWhetherAnInstanceHasItsPhone(String body, boolean connected) {
        assertThat(ZapiOutcome.connected(ZapiReply.of(200, body))).isEqualTo(connected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    200 | {}                               | RETRYABLE | no_status
                    200 | {"connected":"yes"}              | RETRYABLE | no_status
                    200 | <html></html>                    | RETRYABLE | no_status
                    503 | ``                               | RETRYABLE | http_503
                    400 | {"error":"Instance not found"}   | PERMANENT | instance_not_found
                    """)
    void aStatusThatDoesNotSayIsAFailureThatIsNeverAmbiguous(
            int status, String body, Kind kind, String code) {
        SendException failure =
                catchThrowableOfType(
                        SendException.class,
                        () -> ZapiOutcome.connected(ZapiReply.of(status, body)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
    }
}
