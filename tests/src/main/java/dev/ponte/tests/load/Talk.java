package dev.ponte.tests.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * Follows messages from the time at which a customer's webhook was due to the call by which Z-API
 * is asked to send the answer. An answer names the messages it answers by their marks; earlier
 * messages of the chat that nothing had answered are taken for answered with it, unless they were
 * refused: of what nobody waited for long enough, only an answer of its own shows that it was taken
 * after all. One that was still on its way is known by the answer of its own that it gets later.
 * Lives on the played world's thread; reports may be asked for from anywhere.
 */
public final class Talk implements Witness, PlayedWorld.Watcher, Loop.Paced {

    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

    private enum Fate {
        OPEN,
        /** The door did not take it, or nobody waited for long enough to know. */
        TURNED_AWAY,
        /** Taken for answered with a later one. */
        ALONGSIDE,
        /** An answer names it. */
        ANSWERED
    }

    private final PlayedWorld world;
    private final int chats;
    private final long first;
    private final Histogram latency = Latency.histogram();
    private final CompletableFuture<TalkReport> settled = new CompletableFuture<>();
    private long[] due = new long[1 << 14];
    private Fate[] fates = new Fate[1 << 14];
    private long begin;
    private long last;
    private long sent;
    private long refused;
    private long ended;
    private long answers;
    private long together;
    private long duplicates;
    private long strays;
    private long giveUpAt = Long.MAX_VALUE;
    private boolean allSent;
    private Runnable onAnswer = () -> {};

    private Talk(PlayedWorld world, Chats chats, long first) {
        this.world = world;
        this.chats = chats.count();
        this.first = first;
    }

    /**
     * Follows messages from now on.
     *
     * @param first the number of the first message; earlier ones are strays
     */
    public static Talk follow(PlayedWorld world, Chats chats, long first) {
        Talk talk = new Talk(world, chats, first);
        world.loop().execute(() -> world.watch(talk));
        return talk;
    }

    /** Run whenever a message has got its answer. */
    void onAnswer(Runnable listener) {
        onAnswer = listener;
    }

    long answers() {
        return answers;
    }

    @Override
    public void sending(long number, long time) {
        int index = (int) (number - first);
        if (index >= due.length) {
            due = Arrays.copyOf(due, 2 * due.length);
            fates = Arrays.copyOf(fates, 2 * fates.length);
        }
        begin = sent == 0 ? time : begin;
        due[index] = time;
        fates[index] = Fate.OPEN;
        sent++;
    }

    @Override
    public void ended(long number, Outcome outcome) {
        ended++;
        int index = (int) (number - first);
        if (outcome.accepted() || fates[index] == Fate.ANSWERED) {
            return;
        }
        if (fates[index] == Fate.ALONGSIDE) {
            answers--;
            together--;
        }
        fates[index] = Fate.TURNED_AWAY;
        refused++;
    }

    @Override
    public void sendText(long phone, long id, HttpMessage request) {
        long now = System.nanoTime();
        Marks.find(request, Marks.ANSWERED, number -> answer(number - first, now));
    }

    private void answer(long index, long now) {
        if (index < 0 || index >= sent) {
            strays++;
            return;
        }
        int at = (int) index;
        switch (fates[at]) {
            case ANSWERED -> duplicates++;
            case ALONGSIDE -> {
                fates[at] = Fate.ANSWERED;
                together--;
            }
            case OPEN, TURNED_AWAY -> {
                refused -= fates[at] == Fate.TURNED_AWAY ? 1 : 0;
                take(at, Fate.ANSWERED, now);
                earlier(at, now);
            }
        }
    }

    /** A chat comes again after all others, so its earlier messages lie so far apart. */
    private void earlier(int index, long now) {
        for (int i = index - chats; i >= 0 && !taken(i); i -= chats) {
            if (fates[i] == Fate.OPEN) {
                together++;
                take(i, Fate.ALONGSIDE, now);
            }
        }
    }

    private boolean taken(int index) {
        return fates[index] == Fate.ANSWERED || fates[index] == Fate.ALONGSIDE;
    }

    private void take(int index, Fate fate, long now) {
        fates[index] = fate;
        answers++;
        last = now;
        Latency.record(latency, now - due[index]);
        onAnswer.run();
    }

    /**
     * Completes when every message has its answer, or after {@code patience}; to be called when all
     * messages are sent. Nothing is followed any more afterwards.
     */
    public CompletableFuture<TalkReport> settle(Duration patience) {
        world.loop()
                .execute(
                        () -> {
                            allSent = true;
                            giveUpAt = System.nanoTime() + patience.toNanos();
                            world.loop().add(this);
                        });
        return settled;
    }

    @Override
    public long runDue(long now) {
        boolean over = ended == sent && answers + refused >= sent;
        if (!allSent || (!over && now < giveUpAt)) {
            return now + LOOK_NANOS;
        }
        world.loop().remove(this);
        world.forget(this);
        settled.complete(report());
        return Long.MAX_VALUE;
    }

    private TalkReport report() {
        return new TalkReport(
                sent,
                refused,
                answers,
                together,
                duplicates,
                Math.max(0, sent - refused - answers),
                strays,
                Duration.ofNanos(Math.max(0, last - begin)),
                Latency.of(latency));
    }
}
