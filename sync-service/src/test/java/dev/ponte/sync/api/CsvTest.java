package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.kit.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported can be read anywhere, and runs nowhere. */
class CsvTest {

    @Test
    void whatSeparatesIsQuoted() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"oi\"", "two\nlines", null, 7)))
                .isEqualTo("\"a,b\",\"say \"\"oi\"\"\",\"two\nlines\",,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+55", "-1", "@SUM(A1)", "\t=1"})
    void noTextIsAFormula(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void aNumberStaysOne() {
        assertThat(Csv.line(List.of(-3))).isEqualTo("-3\r\n");
    }

    @Test
    void theParameterCountsBeforeTheHeader() {
        List<MediaType> csv = List.of(MediaType.valueOf("text/csv"), MediaType.WILDCARD_TYPE);

        assertThat(Csv.wanted(null, csv)).isTrue();
        assertThat(Csv.wanted("json", csv)).isFalse();
        assertThat(Csv.wanted("csv", List.of())).isTrue();
        assertThat(Csv.wanted(null, List.of(MediaType.WILDCARD_TYPE))).isFalse();
        assertThatThrownBy(() -> Csv.wanted("xlsx", csv)).isInstanceOf(ProblemException.class);
    }
}
