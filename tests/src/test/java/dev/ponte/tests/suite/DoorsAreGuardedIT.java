package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promise 10, at the front door. */
class DoorsAreGuardedIT extends SuiteTest {

    @Test
    void roles_decide_who_may_look_and_who_may_act() {
        assertThat(Http.get(frontDoor + "/conversations/active").status()).isEqualTo(401);
        assertThat(Http.get(frontDoor + "/conversations/active", bearer("viewer")).status())
                .isEqualTo(200);
        Map<String, String> pause = Map.of("action", "pause", "phone", phone);
        assertThat(Http.post(frontDoor + "/bot-control", pause).status()).isEqualTo(401);
        assertThat(Http.post(frontDoor + "/bot-control", pause, bearer("viewer")).status())
                .isEqualTo(403);
        assertThat(Http.post(frontDoor + "/bot-control", pause, bearer("operator")).status())
                .isEqualTo(200);
        assertThat(Http.post(frontDoor + "/bot-control", pause, bearer("admin")).status())
                .isEqualTo(200);
    }

    @Test
    void a_forged_token_opens_nothing() {
        String token = bearer("admin")[1];
        String forged = token.substring(0, token.length() - 6) + "AAAAAA";
        assertThat(Http.get(frontDoor + "/conversations/active", "Authorization", forged).status())
                .isEqualTo(401);
    }

    @Test
    void a_webhook_without_its_secret_finds_nothing() {
        Map<String, Object> message =
                Map.of("type", "ReceivedCallback", "phone", phone, "messageId", "X");
        Http.Answer answer = Http.post(frontDoor + "/webhook/text", message);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Http.post(frontDoor + "/webhook/text/wrong-secret", message).status())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_path_is_a_problem_that_says_so() {
        Http.Answer answer = Http.get(frontDoor + "/no/such/path", bearer("admin"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
