package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Evidence.Deliveries;
import dev.ponte.tests.drill.Evidence.Logged;
import dev.ponte.tests.drill.Evidence.Read;
import dev.ponte.tests.drill.Evidence.Refusal;
import dev.ponte.tests.drill.Evidence.Rest;
import dev.ponte.tests.drill.Evidence.Send;
import dev.ponte.tests.drill.Evidence.Stored;
import dev.ponte.tests.drill.Evidence.TakeOver;
import dev.ponte.tests.drill.Letter.Author;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The evidence of a drill that went well, to be spoilt: three chats, two bursts of two messages
 * each, and the last chat taken over in its second burst.
 */
final class Scene {

    /** {@code seq} of the answer to the first chat's first burst. */
    static final long ANSWER = 1_000;

    /** Messages follow each other in a second. */
    static final Duration QUIET = Duration.ofSeconds(10);

    /** The chat that a seller takes over. */
    static final int TAKEN_OVER = 2;

    final Traffic traffic = new Traffic(Plan.small(3, 2, 2).takingOver(3));
    final List<Stored> stored = new ArrayList<>();
    final List<Logged> log = new ArrayList<>();
    final List<Read> read = new ArrayList<>();
    final List<Send> sends = new ArrayList<>();
    final List<TakeOver> takeOvers = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    Rest rest = new Rest(0, 0, 0, 0, 0, 0);

    /** Chat 0 of the tests is a chat that nobody takes over. */
    private static final int[] CHATS = {1, 2, 0};

    Scene() {
        long seq = 0;
        long answer = ANSWER;
        for (int chat = 0; chat < 3; chat++) {
            List<List<String>> runs = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                long before = seq;
                List<String> run = new ArrayList<>();
                for (int position = 0; position < 2; position++) {
                    Stored message = customer(chat, round, position, ++seq);
                    note(message);
                    run.add(String.valueOf(message.id()));
                    if (isTakenOver(chat, round, position)) {
                        note(seller(chat, ++seq));
                    }
                }
                runs.add(run);
                if (traffic.plan().answered(CHATS[chat], round)) {
                    answer(chat, before, seq, answer++);
                }
            }
            read.add(new Read(phone(chat), runs));
        }
        takeOvers.add(
                new TakeOver(phone(TAKEN_OVER), "TYPED_ON_PHONE", Instant.EPOCH.plusSeconds(60)));
    }

    private boolean isTakenOver(int chat, int round, int position) {
        return chat == TAKEN_OVER && round == 1 && position == 1;
    }

    private void note(Stored message) {
        stored.add(message);
        log.add(new Logged(message.phone(), String.valueOf(message.id())));
    }

    Accounting account(boolean mayHandOver) {
        Deliveries deliveries = new Deliveries(13, 13, 13, 0, refusals);
        return Accounting.of(
                traffic,
                new Evidence(deliveries, log, stored, read, sends, takeOvers, rest),
                QUIET,
                mayHandOver);
    }

    String phone(int chat) {
        return traffic.phone(CHATS[chat]);
    }

    int indexInLog(int chat, int round, int position) {
        return log.indexOf(new Logged(phone(chat), id(chat, round, position)));
    }

    Stored customer(int chat, int round, int position, long seq) {
        return message(chat, id(chat, round, position), seq);
    }

    Stored message(int chat, String id, long seq) {
        return stored(chat, seq, "CUSTOMER", id, null, null, null);
    }

    private Stored seller(int chat, long seq) {
        Letter letter = new Letter(Author.SELLER, CHATS[chat], CHATS[chat], 1, 1);
        return stored(chat, seq, "PERSON", letter.id(traffic.plan().seed()), null, null, null);
    }

    void answer(int chat, long after, long upTo, long seq) {
        stored.add(stored(chat, seq, "BOT", "3EB0" + seq, "answer " + seq, after, upTo));
        sends.add(new Send(phone(chat), "answer " + seq, Instant.EPOCH.plusSeconds(5)));
    }

    /** The first chat's first burst was answered in two parts, as long apart as this. */
    void answerInParts(Duration apart) {
        Instant second = Instant.EPOCH.plusSeconds(1).plus(apart);
        stored.replaceAll(message -> message.seq() == 2 ? recorded(message, second) : message);
        stored.removeIf(message -> message.seq() == ANSWER);
        sends.removeFirst();
        answer(0, 0, 1, ANSWER);
        answer(0, 1, 2, ANSWER + 50);
        Read whole = read.getFirst();
        List<String> first = whole.runs().getFirst();
        read.set(
                0,
                new Read(
                        whole.phone(),
                        List.of(first.subList(0, 1), first.subList(1, 2), whole.runs().getLast())));
    }

    private static Stored recorded(Stored one, Instant at) {
        return new Stored(
                one.conversation(),
                one.phone(),
                one.seq(),
                one.author(),
                one.id(),
                one.writtenAt(),
                at,
                one.text(),
                one.sendState(),
                one.answersFrom(),
                one.answersTo());
    }

    void refuse(String kind) {
        refusals.add(new Refusal(id(0, 0, 0), kind, Instant.EPOCH));
    }

    Read reversed(Read one) {
        return new Read(one.phone(), one.runs().stream().map(List::reversed).toList());
    }

    private String id(int chat, int round, int position) {
        return traffic.letters(round).stream()
                .filter(letter -> letter.author() == Author.CUSTOMER)
                .filter(letter -> letter.chat() == CHATS[chat] && letter.position() == position)
                .findFirst()
                .orElseThrow()
                .id(traffic.plan().seed());
    }

    private Stored stored(
            int chat,
            long seq,
            String author,
            String id,
            String text,
            Long answersFrom,
            Long answersTo) {
        return new Stored(
                UUID.nameUUIDFromBytes(phone(chat).getBytes(StandardCharsets.UTF_8)),
                phone(chat),
                seq,
                author,
                id,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(seq),
                text,
                author.equals("BOT") ? "SENT" : null,
                answersFrom,
                answersTo);
    }
}
