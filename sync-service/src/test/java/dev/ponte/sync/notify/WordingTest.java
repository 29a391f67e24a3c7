package dev.ponte.sync.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kit.i18n.Languages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID RUN = new UUID(0, 2);

    @Test
    void itSaysWhatHappenedWhereAndWhatToDo() {
        Message message =
                words("Lojas", Languages.PORTUGUESE)
                        .message(ID, List.of(story(Kind.FAILED, List.of(account("Centro")))));

        assertThat(message.subject()).isEqualTo("[Ponte] Lojas: Replicação falhou: 1 de 40 contas");
        Message.Section section = message.sections().getFirst();
        assertThat(section.lines()).containsExactly("Centro: kommo_refused");
        assertThat(section.advice()).contains("corrija");
        assertThat(section.link()).isEqualTo("https://ponte.example/replication#run/" + RUN);
    }

    @Test
    void theFirstTenAccountsAreNamed() {
        List<Story.Account> many =
                IntStream.range(0, 13).mapToObj(it -> account("loja " + it)).toList();

        List<String> lines =
                words("Lojas", Languages.ENGLISH)
                        .message(ID, List.of(story(Kind.PARTIAL, many)))
                        .sections()
                        .getFirst()
                        .lines();

        assertThat(lines).hasSize(11).endsWith("and 3 more");
    }

    @Test
    void theWorstComesFirst() {
        Message message =
                words("Lojas", Languages.ENGLISH)
                        .message(
                                ID,
                                List.of(
                                        story(Kind.SUCCEEDED, List.of()),
                                        story(Kind.FAILED, List.of(account("a")))));

        assertThat(message.subject()).contains("failed").endsWith("(+1)");
    }

    @Test
    void aNameBreaksNeitherHeadersNorMarkup() {
        Message message =
                words("Lojas\r\nBcc: x@y.z", Languages.ENGLISH)
                        .message(
                                ID,
                                List.of(story(Kind.FAILED, List.of(account("<!channel> & co")))));

        assertThat(message.subject()).doesNotContain("\n", "\r");
        assertThat(SlackBody.of(message).encode())
                .contains("&lt;!channel&gt; &amp; co")
                .doesNotContain("<!channel>");
    }

    private static Wording words(String group, Locale language) {
        return new Wording(group, "https://ponte.example/", language);
    }

    private static Story.Account account(String name) {
        return new Story.Account(name, "kommo_refused", 1);
    }

    private static Story story(Kind kind, List<Story.Account> accounts) {
        return new Story(kind, RUN, false, false, null, accounts, 40);
    }
}
