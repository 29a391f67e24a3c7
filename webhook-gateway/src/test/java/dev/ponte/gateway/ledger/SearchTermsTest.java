package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void aMessageIsFoundByTheIdThatItsSourceGaveIt() {
        assertThat(SearchTerms.of("zapi:3EAA11BB22CC33DD44EE55FF66007788:3EB0C767D71D:message"))
                .containsExactly("3EB0C767D71D");
    }

    @Test
    void aChangeIsFoundByTheNumberOfWhatChanged() {
        assertThat(SearchTerms.of("kommo:31987654:lead:24680135:update:1767954000:s142:0a1b2c"))
                .contains("24680135")
                .doesNotContain("lead", "update", "kommo", "31987654");
    }

    @Test
    void anIdWithoutTellingPartsIsItsOwnTerm() {
        assertThat(SearchTerms.of("something")).containsExactly("something");
        assertThat(SearchTerms.of("")).containsExactly("");
    }

    @Test
    void noTermIsLongerThanAnIndexTakes() {
        String endless = "9".repeat(5_000);

        assertThat(SearchTerms.of("zapi:x:" + endless + ":message"))
                .containsExactly(SearchTerms.cut(endless))
                .allMatch(term -> term.length() <= 200);
        assertThat(SearchTerms.of(endless)).allMatch(term -> term.length() <= 200);
    }

    @Test
    void whatSeveralEventsShareIsOneTerm() {
        assertThat(SearchTerms.of(List.of("zapi:x:A1B2:status:READ", "zapi:x:A1B2:status:SENT")))
                .containsExactly("A1B2");
    }
}
