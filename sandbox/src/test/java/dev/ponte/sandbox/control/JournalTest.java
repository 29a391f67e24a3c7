package dev.ponte.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-01-09T10:00:00Z");

    private final Journal journal = new Journal(5, 1_000_000, 100);

    @Test
    void pagesThroughTheCallsOfOneSystemInOrder() {
        long first = call("zapi", "a");
        call("openai", "b");
        long third = call("zapi", "c");
        call("zapi", "d");

        Journal.Slice page = journal.after("zapi", 0, 2);
        Journal.Slice rest = journal.after("zapi", page.next(), 2);

        assertThat(page.entries()).extracting(entry -> entry.seq).containsExactly(first, third);
        assertThat(rest.entries()).extracting(JournalEntry::bodyText).containsExactly("d");
        assertThat(journal.after("zapi", rest.next(), 2).entries()).isEmpty();
    }

    @Test
    void cursorPassesOverTheCallsOfOtherSystems() {
        call("zapi", "a");
        long last = call("openai", "b");

        assertThat(journal.after("zapi", 0, 10).next()).isEqualTo(last);
    }

    @Test
    void cursorStaysWhereItIsWhenNothingFollows() {
        long only = call("zapi", "a");

        assertThat(journal.after(null, only, 10).next()).isEqualTo(only);
    }

    @Test
    void limitOfZeroGivesTheNewestCursor() {
        call("zapi", "a");
        long last = call("zapi", "b");

        assertThat(journal.after(null, 0, 0).next()).isEqualTo(last);
    }

    @Test
    void forgetsTheOldestCallsAndSaysSo() {
        for (int i = 0; i < 7; i++) {
            call("zapi", "call " + i);
        }

        Journal.Slice all = journal.after(null, 0, 100);

        assertThat(all.oldest()).isEqualTo(3);
        assertThat(all.entries()).hasSize(5);
    }

    @Test
    void staysWithinItsMemory() {
        Journal small = new Journal(1_000, 2_000, 500);
        for (int i = 0; i < 100; i++) {
            small.received("zapi", NOW, "POST", "/zapi", Map.of(), new byte[500]);
        }

        assertThat(small.after(null, 0, 1_000).entries()).hasSizeBetween(1, 3);
    }

    @Test
    void keepsTheBeginningOfALongBody() {
        call("zapi", "x".repeat(1_000));

        assertThat(journal.after(null, 0, 1).entries().getFirst().bodyText()).hasSize(100);
    }

    @Test
    void statusIsUnknownUntilAnswered() {
        long seq = call("zapi", "a");
        assertThat(journal.after(null, 0, 1).entries().getFirst().status()).isNull();

        journal.answered(seq, 200);

        assertThat(journal.after(null, 0, 1).entries().getFirst().status()).isEqualTo(200);
    }

    @Test
    void cursorsOutliveAReset() {
        long before = call("zapi", "a");
        journal.reset();
        long after = call("zapi", "b");

        assertThat(after).isGreaterThan(before);
        assertThat(journal.after(null, before, 10).entries())
                .extracting(JournalEntry::bodyText)
                .containsExactly("b");
    }

    private long call(String system, String body) {
        return journal.received(
                system, NOW, "POST", "/" + system, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
