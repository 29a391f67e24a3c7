package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Bursts.Burst;
import dev.ponte.tests.drill.Evidence.Send;
import dev.ponte.tests.drill.Evidence.Stored;
import dev.ponte.tests.drill.Evidence.TakeOver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts bursts against answers, and answers against what Z-API was asked to send. */
final class Replies {

    static final String AUTOMATION_FAILED = "AUTOMATION_FAILED";

    /** A send that was under way when the take-over was committed may still arrive. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    private final Traffic traffic;
    private final Bursts bursts;
    private final Evidence evidence;
    private final Map<String, List<Stored>> answers;
    private final Set<String> failed;
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> notOnce = new ArrayList<>();
    private long asked;
    private long messages;
    private long handedOver;
    private final List<String> uncovered = new ArrayList<>();

    Replies(Traffic traffic, Bursts bursts, Evidence evidence) {
        this.traffic = traffic;
        this.bursts = bursts;
        this.evidence = evidence;
        this.answers =
                evidence.stored().stream()
                        .filter(message -> message.isSent() && message.answersTo() != null)
                        .collect(Collectors.groupingBy(Stored::phone));
        this.failed =
                evidence.takeOvers().stream()
                        .filter(one -> one.cause().equals(AUTOMATION_FAILED))
                        .map(TakeOver::phone)
                        .collect(Collectors.toSet());
        bursts.all().entrySet().stream()
                .filter(one -> traffic.plan().answered(one.getKey().chat(), one.getKey().round()))
                .forEach(one -> count(one.getKey(), one.getValue()));
    }

    private void count(Burst burst, List<Stored> letters) {
        String phone = traffic.phone(burst.chat());
        List<Stored> of = answers.getOrDefault(phone, List.of());
        List<Stored> covering =
                of.stream()
                        .filter(
                                answer ->
                                        letters.stream()
                                                .anyMatch(letter -> answer.covers(letter.seq())))
                        .toList();
        if (covering.isEmpty() && failed.contains(phone)) {
            handedOver++;
            return;
        }
        asked++;
        messages += letters.size();
        if (covering.isEmpty()) {
            unanswered.add(burst.toString());
        } else if (covering.size() > bursts.pieces(burst) || coverAnother(covering, letters)) {
            notOnce.add(burst + " in " + covering.size() + " answers");
        }
        letters.stream()
                .filter(letter -> of.stream().filter(one -> one.covers(letter.seq())).count() != 1)
                .forEach(letter -> uncovered.add(String.valueOf(letter.id())));
    }

    private boolean coverAnother(List<Stored> covering, List<Stored> letters) {
        return evidence.stored().stream()
                        .filter(Stored::isCustomers)
                        .filter(message -> message.phone().equals(covering.getFirst().phone()))
                        .filter(
                                message ->
                                        covering.stream()
                                                .anyMatch(one -> one.covers(message.seq())))
                        .count()
                != letters.size();
    }

    long handedOver() {
        return handedOver;
    }

    long answers() {
        return answers.values().stream().mapToLong(List::size).sum();
    }

    List<Check> checks(boolean mayHandOver) {
        List<Check> checks = new ArrayList<>();
        List<String> wrong = new ArrayList<>(unanswered);
        wrong.addAll(notOnce);
        checks.add(Check.all("burst-answered-once", asked, wrong));
        checks.add(Check.all("message-answered-once", messages, uncovered));
        checks.add(Check.all("answer-sent-once", sentTexts().size(), notSentOnce()));
        checks.add(Check.none("sent-unasked", sentUnasked()));
        checks.add(Check.none("sent-after-take-over", sentAfterTakeOver()));
        if (!mayHandOver) {
            checks.add(new Check("handed-over", 0, handedOver, List.of()));
        }
        return checks;
    }

    /** Each part of an answer that is stored as sent. */
    private List<Stored> sentTexts() {
        return evidence.stored().stream()
                .filter(message -> message.isAnswer() && message.isSent())
                .toList();
    }

    private List<String> notSentOnce() {
        Map<Text, Long> sends = count(evidence.sends().stream().map(Text::of));
        Map<Text, Long> parts = count(sentTexts().stream().map(Text::of));
        return sentTexts().stream()
                .filter(part -> !Objects.equals(parts.get(Text.of(part)), sends.get(Text.of(part))))
                .map(
                        part ->
                                "seq %d sent %d times"
                                        .formatted(
                                                part.seq(), sends.getOrDefault(Text.of(part), 0L)))
                .toList();
    }

    private static Map<Text, Long> count(Stream<Text> texts) {
        return texts.collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }

    private List<String> sentUnasked() {
        Set<Text> known = sentTexts().stream().map(Text::of).collect(Collectors.toSet());
        return evidence.sends().stream()
                .filter(send -> !known.contains(Text.of(send)))
                .map(send -> "at " + send.at())
                .toList();
    }

    private record Text(String phone, String text) {
        static Text of(Stored part) {
            return new Text(part.phone(), String.valueOf(part.text()));
        }

        static Text of(Send send) {
            return new Text(send.phone(), send.text());
        }
    }

    private List<String> sentAfterTakeOver() {
        Map<String, TakeOver> byPhone =
                evidence.takeOvers().stream()
                        .collect(Collectors.toMap(TakeOver::phone, one -> one, (a, b) -> a));
        return evidence.sends().stream()
                .filter(send -> isAfter(send, byPhone.get(send.phone())))
                .map(send -> "at " + send.at())
                .toList();
    }

    private static boolean isAfter(Send send, @Nullable TakeOver over) {
        return over != null && send.at().isAfter(over.at().plus(UNDER_WAY));
    }
}
