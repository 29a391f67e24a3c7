package dev.ponte.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {
    @Test
    void segmentsAreDecodedAndLeaveTheSystemOut() {
        Call call = Calls.get("/zapi/instances/a%2Fb/token/1+1?x=y");

        assertThat(call.segments()).containsExactly("instances", "a/b", "token", "1+1");
    }

    @Test
    void formFieldsAreDecoded() {
        Call call = Calls.form("/oidc/token", "scope=openid+admin&x=%C3%A7&flag&bad=%zz");

        assertThat(call.form())
                .containsEntry("scope", "openid admin")
                .containsEntry("x", "ç")
                .containsEntry("flag", "")
                .containsEntry("bad", "%zz");
    }

    @Test
    void contentTypeComesWithoutParameters() {
        assertThat(Calls.get("/", "content-type", "Application/JSON; charset=utf-8").contentType())
                .isEqualTo("application/json");
        assertThat(Calls.get("/").contentType()).isEmpty();
    }
}
