package dev.ponte.local.chat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox was called with since a cursor ({@code GET /_sandbox/journal}).
 *
 * @param next cursor of the page after this one
 * @param calls in the order they came
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record JournalPage(long next, List<Call> calls) {

    JournalPage {
        calls = List.copyOf(calls);
    }

    /** Only up to the first call that is still being answered: the rest is asked for again. */
    JournalPage settled() {
        return calls.stream()
                .filter(call -> call.status() == null)
                .findFirst()
                .map(Call::seq)
                .map(open -> new JournalPage(open - 1, before(open)))
                .orElse(this);
    }

    private List<Call> before(long seq) {
        return calls.stream().filter(call -> call.seq() < seq).toList();
    }

    /**
     * One call of the suite to an outside system.
     *
     * @param seq its place in the journal
     * @param path without the host
     * @param body its JSON; null when there was none
     * @param status as answered by the sandbox; null while it is being answered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Call(long seq, String path, @Nullable JsonNode body, @Nullable Integer status) {

        boolean succeeded() {
            return status != null && status >= 200 && status < 300;
        }
    }
}
