package dev.ponte.sandbox.zapi;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What customers have on their phones from us, in order, whatever became of the answer to the call
 * that sent it. Bounded by count; the oldest go first. Numbers go on after a reset.
 */
final class Seen {
    private static final int MOST = 20_000;
    private static final int LONGEST_TEXT = 1_000;

    private final NavigableMap<Long, Message> messages = new TreeMap<>();
    private long lastSeq;

    /**
     * A message on a customer's phone.
     *
     * @param at when Z-API took it
     * @param text as the queue shows it, cut where it is very long
     */
    record Message(long seq, Instant at, String messageId, String phone, String text) {}

    /**
     * A page.
     *
     * @param next cursor of the page that follows
     * @param oldest the lowest number still kept; higher than {@code since + 1} = some were lost
     */
    record Page(long next, long oldest, List<Message> messages) {}

    /** Notes a message that is handed to WhatsApp; one that cannot be delivered is not seen. */
    synchronized void note(Departure departure) {
        if (departure.error() != null) {
            return;
        }
        Queued sent = departure.message();
        String summary = sent.message().summary();
        String text =
                summary.length() > LONGEST_TEXT ? summary.substring(0, LONGEST_TEXT) : summary;
        long seq = ++lastSeq;
        messages.put(
                seq,
                new Message(seq, sent.created(), sent.messageId(), sent.message().phone(), text));
        if (messages.size() > MOST) {
            messages.pollFirstEntry();
        }
    }

    synchronized Page after(long since, int limit) {
        long oldest = messages.isEmpty() ? lastSeq + 1 : messages.firstKey();
        List<Message> page = messages.tailMap(since, false).values().stream().limit(limit).toList();
        return new Page(
                page.isEmpty() ? Math.max(since, lastSeq) : page.getLast().seq(), oldest, page);
    }

    synchronized void reset() {
        messages.clear();
    }
}
