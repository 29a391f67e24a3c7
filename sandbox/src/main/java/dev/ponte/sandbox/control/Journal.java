package dev.ponte.sandbox.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls received from Ponte, in the order of their arrival. Bounded by count and by memory: the
 * oldest go first. Numbers go on after a reset, so that a reader's cursor stays good.
 */
public final class Journal implements Resettable {
    private final int maxCalls;
    private final long maxBytes;
    private final int maxBody;
    private final NavigableMap<Long, JournalEntry> entries = new TreeMap<>();
    private long lastSeq;
    private long bytes;

    /**
     * @param maxCalls calls kept at most
     * @param maxBytes memory for all calls, in bytes
     * @param maxBody bytes of a body that are kept; the rest is cut off
     */
    public Journal(int maxCalls, long maxBytes, int maxBody) {
        this.maxCalls = maxCalls;
        this.maxBytes = maxBytes;
        this.maxBody = maxBody;
    }

    /**
     * Records a call that has arrived.
     *
     * @return its number, for {@link #answered}
     */
    public synchronized long received(
            String system,
            Instant at,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body) {
        byte[] kept = body.length > maxBody ? Arrays.copyOf(body, maxBody) : body;
        JournalEntry entry = new JournalEntry(++lastSeq, system, at, method, path, headers, kept);
        entries.put(entry.seq, entry);
        bytes += entry.weight();
        while (entries.size() > maxCalls || (bytes > maxBytes && entries.size() > 1)) {
            bytes -= entries.pollFirstEntry().getValue().weight();
        }
        return entry.seq;
    }

    /** Notes the status a call was answered with; 0 = the connection was broken. */
    public synchronized void answered(long seq, int status) {
        JournalEntry entry = entries.get(seq);
        if (entry != null) {
            entry.answered(status);
        }
    }

    /**
     * The calls after a cursor.
     *
     * @param system only this system's calls; null = all
     * @param since cursor: calls with a higher number
     * @param limit calls at most; 0 gives the newest cursor and no calls
     */
    synchronized Slice after(@Nullable String system, long since, int limit) {
        long oldest = entries.isEmpty() ? lastSeq + 1 : entries.firstKey();
        if (limit == 0) {
            return new Slice(lastSeq, oldest, List.of());
        }
        List<JournalEntry> found = new ArrayList<>();
        long next = since;
        for (JournalEntry entry : entries.tailMap(since, false).values()) {
            next = entry.seq;
            if (system == null || system.equals(entry.system)) {
                found.add(entry);
                if (found.size() == limit) {
                    break;
                }
            }
        }
        return new Slice(next, oldest, found);
    }

    @Override
    public synchronized void reset() {
        entries.clear();
        bytes = 0;
    }

    /**
     * A page of the journal.
     *
     * @param next cursor of the page that follows
     * @param oldest the lowest number still kept; higher than {@code since + 1} = some were lost
     */
    record Slice(long next, long oldest, List<JournalEntry> entries) {}
}
