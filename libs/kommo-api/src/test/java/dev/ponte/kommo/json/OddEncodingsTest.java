package dev.ponte.kommo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.kommo.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddEncodingsTest {

    @KommoModel
    record Odd(
            @Key long id,
            @Whole Long whole,
            @Flag Boolean maybe,
            @Flag boolean isSure,
            @Seconds Instant time,
            @MaybeEmptyArray Odd inner,
            @Listed List<Odd> items,
            @Listed List<String> words) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1},{\"id\":2}]",
                "{\"0\":{\"id\":1},\"1\":{\"id\":2}}",
                "{\"10\":{\"id\":2},\"9\":{\"id\":1}}",
                "[{\"id\":\"1\"},null,{\"id\":2.0}]"
            })
    void aListIsAListHoweverItIsWritten(String list) {
        assertThat(odd("\"items\":" + list).items()).extracting(Odd::id).containsExactly(1L, 2L);
    }

    @Test
    void oneItemAloneIsAListOfOne() {
        assertThat(odd("\"items\":{\"id\":7}").items()).extracting(Odd::id).containsExactly(7L);
        assertThat(odd("\"words\":\"one\"").words()).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "false", "\"\""})
    void noListIsAnEmptyList(String nothing) {
        assertThat(odd("\"items\":" + nothing).items()).isEmpty();
        assertThat(odd("\"whole\":1").items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":3}", "[{\"id\":3}]"})
    void anObjectIsAnObject(String object) {
        assertThat(odd("\"inner\":" + object).inner().id()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "false", "\"\""})
    void anEmptyArrayIsNoObject(String nothing) {
        assertThat(odd("\"inner\":" + nothing).inner()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5,5", "'\"5\"',5", "5.0,5", "'\" 5.5 \"',6", "-5,-5", "5e2,500"})
    void aNumberMayBeAText(String json, long number) {
        assertThat(odd("\"whole\":" + json).whole()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "false"})
    void noNumberIsNull(String json) {
        assertThat(odd("\"whole\":" + json).whole()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"whole\":\"x\"",
                "\"whole\":1e400",
                "\"whole\":1e999999999",
                "\"whole\":\"1e-999999999\"",
                "\"whole\":99999999999999999999",
                "\"whole\":[1]",
                "\"maybe\":\"perhaps\"",
                "\"maybe\":{}",
                "\"time\":\"soon\"",
                "\"time\":999999999999999",
                "\"items\":[1]"
            })
    void whatIsNoneOfItIsRefusedWithoutQuotingIt(String member) {
        assertThatThrownBy(() -> odd(member))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageMatching("no Odd at [a-z0-9.]+")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whole\":1}", "{\"id\":null}", "{\"id\":\"\"}", "[]", "1"})
    void whatHasNoIdIsNothing(String json) {
        assertThatThrownBy(() -> KommoMapper.read(new JsonMapper().readTree(json), Odd.class))
                .isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "1,true",
        "'\"1\"',true",
        "'\"true\"',true",
        "'\"Y\"',true",
        "false,false",
        "0,false",
        "'\"0\"',false",
        "'\"false\"',false"
    })
    void aBooleanMayBeANumberOrAText(String json, boolean value) {
        assertThat(odd("\"maybe\":" + json).maybe()).isEqualTo(value);
        assertThat(odd("\"is_sure\":" + json).isSure()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void noBooleanIsNullOrFalse(String json) {
        assertThat(odd("\"maybe\":" + json).maybe()).isNull();
        assertThat(odd("\"is_sure\":" + json).isSure()).isFalse();
        assertThat(odd("\"whole\":1").isSure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1767950400", "\"1767950400\"", "\"2026-01-09T09:20:00+00:00\""})
    void aTimeIsSecondsOrRfc3339(String json) {
        assertThat(odd("\"time\":" + json).time()).isEqualTo("2026-01-09T09:20:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "\"\"", "\"0\"", "false"})
    void neverIsNull(String json) {
        assertThat(odd("\"time\":" + json).time()).isNull();
    }

    @Test
    void aPlainMapperReadsAndWritesTheSame() throws Exception {
        JsonMapper plain = new JsonMapper();
        Odd odd = odd("\"whole\":5,\"time\":1767950400,\"items\":{\"0\":{\"id\":2}}");

        assertThat(plain.readValue(plain.writeValueAsString(odd), Odd.class)).isEqualTo(odd);
        assertThat(plain.writeValueAsString(odd)).contains("\"time\":1767950400");
    }

    private static Odd odd(String members) {
        return Samples.read("{\"id\":1," + members + "}", Odd.class);
    }
}
