package dev.ponte.tests.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether what came in is what went out. Every promise is a line of its own, and each is counted
 * from two sides where there are two.
 *
 * @param checks what must hold
 * @param figures what is good to know
 */
public record Accounting(List<Check> checks, Map<String, Long> figures) {

    /**
     * Bursts that the drill's faults kept apart for longer than the quiet time. Apart from this
     * line, they are accounted for as what they became.
     */
    public static final String TORN = "burst-torn";

    public Accounting {
        checks = List.copyOf(checks);
        figures = Map.copyOf(figures);
    }

    /** Whether everything holds. */
    public boolean addsUp() {
        return checks.stream().allMatch(Check::holds);
    }

    /**
     * Counts.
     *
     * @param quiet how long a customer must be quiet before the bot answers
     * @param mayHandOver whether it is in order that a person gets a conversation because the bot
     *     could not answer
     */
    static Accounting of(Traffic traffic, Evidence evidence, Duration quiet, boolean mayHandOver) {
        Bursts bursts = new Bursts(traffic, evidence, quiet);
        Replies replies = new Replies(traffic, bursts, evidence);
        List<Check> checks = new ArrayList<>();
        checks.addAll(deliveries(evidence.deliveries()));
        checks.addAll(new Storage(traffic, bursts, evidence).checks());
        checks.add(Check.none(TORN, bursts.torn()));
        checks.addAll(replies.checks(mayHandOver));
        checks.addAll(rest(evidence.rest()));
        return new Accounting(checks, figures(traffic, evidence, replies));
    }

    private static List<Check> deliveries(Evidence.Deliveries seen) {
        List<String> refusals =
                seen.refusals().stream()
                        .map(one -> one.id() + " " + one.kind() + " " + one.at())
                        .toList();
        return List.of(
                new Check("accepted", seen.made(), seen.accepted(), List.of()),
                Check.none("refused-while-up", refusals));
    }

    private static List<Check> rest(Evidence.Rest rest) {
        return List.of(
                new Check("spool", 0, rest.spooled(), List.of()),
                new Check("outbox", 0, rest.unpublished(), List.of()),
                new Check("replies-waiting", 0, rest.repliesWaiting(), List.of()),
                new Check("sends-waiting", 0, rest.sendsWaiting(), List.of()),
                new Check("unread", 0, rest.unread(), List.of()),
                new Check("dead-letters", 0, rest.deadLetters(), List.of()));
    }

    private static Map<String, Long> figures(Traffic traffic, Evidence evidence, Replies replies) {
        Evidence.Deliveries seen = evidence.deliveries();
        return Map.of(
                "messages", (long) traffic.plan().messages(),
                "deliveries", seen.made(),
                "attempts", seen.attempts(),
                "refused-while-down", seen.refusedWhileDown(),
                "logged", (long) evidence.log().size(),
                "answers", replies.answers(),
                "handed-over", replies.handedOver(),
                "sends", (long) evidence.sends().size());
    }
}
