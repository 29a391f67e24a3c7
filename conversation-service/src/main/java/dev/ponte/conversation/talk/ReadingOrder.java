package dev.ponte.conversation.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The order in which a conversation is read. Webhooks overtake each other, so messages are stored
 * in the order in which they came; a customer's are read in the order in which they were written.
 * What somebody answered stays before the answer, even if an older message came after it.
 */
public final class ReadingOrder {

    private ReadingOrder() {}

    /**
     * Sorts each run of customer messages by the time they were written; those of one time stay as
     * they came.
     *
     * @param asTheyCame messages of one conversation, the oldest first
     */
    public static <T> List<T> of(
            List<T> asTheyCame, Predicate<T> fromCustomer, Function<T, Instant> writtenAt) {
        List<T> read = new ArrayList<>(asTheyCame);
        Comparator<T> byTime = Comparator.comparing(writtenAt);
        int start = 0;
        while (start < read.size()) {
            int end = start;
            while (end < read.size() && fromCustomer.test(read.get(end))) {
                end++;
            }
            read.subList(start, end).sort(byTime);
            start = end + 1;
        }
        return List.copyOf(read);
    }
}
