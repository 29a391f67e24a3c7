package dev.ponte.sync.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.plan.Part;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookOrderTest {

    private static final HookOrder EVERYTHING = new HookOrder(Part.FULL, false);

    private static HookOrder parse(String body) {
        return HookOrder.parse(body.getBytes(StandardCharsets.UTF_8), new ObjectMapper());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "{\"token\":\"x\",\"return_url\":\"https://a.kommo.com\",\"data\":[]}",
                "{\"sync_type\":null}",
                "token=x&data%5Blead_id%5D=1",
                "&&=&a"
            })
    void whatSaysNothingOfOursWantsEverything(String body) {
        assertThat(parse(body)).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sync_type\":\"pipelines\",\"dry_run\":true}",
                "{\"data\":{\"sync_type\":\"pipelines\",\"dry_run\":\"true\"}}",
                "sync_type=pipelines&dry_run=true",
                "token=x&data%5Bsync_type%5D=pipelines&data%5Bdry_run%5D=TRUE"
            })
    void jsonAndFormsSayTheSameOnTopAndBelowData(String body) {
        assertThat(parse(body)).isEqualTo(new HookOrder(Part.PIPELINES, true));
    }

    @Test
    void anUnknownTypeIsNotTakenForEverything() {
        assertThatThrownBy(() -> parse("sync_type=delete_all"))
                .isInstanceOfSatisfying(
                        HookOrder.UnreadableException.class, it -> assertThat(it.type()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sync_type\":", "sync_type=%zz"})
    void aBrokenBodyIsNotTakenForEverything(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        HookOrder.UnreadableException.class, it -> assertThat(it.type()).isFalse());
    }
}
