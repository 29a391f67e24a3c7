package dev.ponte.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {

    @Test
    void noServiceSeesASessionAndEveryServiceSeesTheRest() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("cookie", "theme=dark; q_session_console_chunk_1=a;q_auth_console_x=b")
                        .add("Cookie", "q_session_console_chunk_2=c; language=pt; q_post_logout=d");

        SessionCookies.withhold(headers);

        assertThat(headers.getAll("Cookie")).containsExactly("theme=dark; language=pt");
    }

    @Test
    void aRequestWithNothingElseGoesOnWithoutCookies() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cookie", "q_session_console=a");

        SessionCookies.withhold(headers);

        assertThat(headers.contains("Cookie")).isFalse();
    }
}
