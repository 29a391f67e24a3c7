package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Evidence.Logged;
import dev.ponte.tests.drill.Evidence.Stored;
import dev.ponte.tests.drill.Letter.Author;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts what was written against what is stored: each once, in order. */
final class Storage {

    private final Traffic traffic;
    private final Bursts bursts;
    private final List<Letter> letters;
    private final Map<String, Letter> byId = new LinkedHashMap<>();
    private final List<Stored> written;
    private final Map<String, List<List<String>>> read = new HashMap<>();
    private final Map<String, Set<String>> firstLogged = new HashMap<>();

    Storage(Traffic traffic, Bursts bursts, Evidence evidence) {
        this.traffic = traffic;
        this.bursts = bursts;
        this.letters = traffic.letters();
        long seed = traffic.plan().seed();
        letters.forEach(letter -> byId.put(letter.id(seed), letter));
        this.written = evidence.stored().stream().filter(message -> !message.isAnswer()).toList();
        evidence.read().forEach(one -> read.put(one.phone(), one.runs()));
        for (Logged logged : evidence.log()) {
            firstLogged
                    .computeIfAbsent(logged.phone(), phone -> new LinkedHashSet<>())
                    .add(logged.id());
        }
    }

    List<Check> checks() {
        List<Integer> chats = IntStream.range(0, traffic.plan().chats()).boxed().toList();
        return List.of(
                Check.all("stored-once", letters.size(), notStoredOnce()),
                Check.none("stored-unasked", unasked()),
                Check.all("one-conversation", chats.size(), severalConversations()),
                Check.all("order-of-log", chats.size(), wrong(chats, this::isInOrderOfLog)),
                Check.all(
                        "order-of-writing", chats.size(), wrong(chats, this::isInOrderOfWriting)));
    }

    private List<String> notStoredOnce() {
        Map<String, Integer> times = new HashMap<>();
        written.forEach(message -> times.merge(String.valueOf(message.id()), 1, Integer::sum));
        List<String> wrong = new ArrayList<>();
        for (String id : byId.keySet()) {
            int found = times.getOrDefault(id, 0);
            if (found != 1) {
                boolean logged = firstLogged.values().stream().anyMatch(ids -> ids.contains(id));
                wrong.add(
                        id + " stored " + found + " times" + (logged ? "" : ", not on the topic"));
            }
        }
        return wrong;
    }

    private List<String> unasked() {
        return written.stream()
                .filter(message -> !byId.containsKey(String.valueOf(message.id())))
                .map(message -> "seq " + message.seq() + " id " + message.id())
                .toList();
    }

    private List<String> severalConversations() {
        Map<String, Set<Object>> conversations = new HashMap<>();
        written.forEach(
                message ->
                        conversations
                                .computeIfAbsent(message.phone(), phone -> new HashSet<>())
                                .add(message.conversation()));
        return conversations.values().stream()
                .filter(several -> several.size() > 1)
                .map(Object::toString)
                .toList();
    }

    private List<String> wrong(List<Integer> chats, IntPredicate inOrder) {
        return chats.stream()
                .filter(chat -> !inOrder.test(chat))
                .map(chat -> "chat " + chat)
                .toList();
    }

    /** As {@code seq} has it: the order in which the topic had each message first. */
    private boolean isInOrderOfLog(int chat) {
        List<String> stored =
                inChat(chat).sorted(Comparator.comparingLong(Stored::seq)).map(Stored::id).toList();
        Set<String> logged = firstLogged.getOrDefault(traffic.phone(chat), Set.of());
        return stored.equals(List.copyOf(logged));
    }

    /**
     * As a person reads it. Where somebody else spoke in the middle of a burst, what came after
     * that stays after it, whenever it was written; so it is each run that must be in order there.
     */
    private boolean isInOrderOfWriting(int chat) {
        List<String> wrote =
                letters.stream()
                        .filter(letter -> letter.chat() == chat)
                        .filter(letter -> letter.author() == Author.CUSTOMER)
                        .map(letter -> letter.id(traffic.plan().seed()))
                        .toList();
        List<List<String>> runs = read.getOrDefault(traffic.phone(chat), List.of());
        List<String> all = runs.stream().flatMap(List::stream).toList();
        return traffic.plan().isTakenOver(chat) || bursts.isTorn(chat)
                ? Set.copyOf(all).equals(Set.copyOf(wrote))
                        && runs.stream().allMatch(run -> isInOrder(run, wrote))
                : all.equals(wrote);
    }

    private static boolean isInOrder(List<String> run, List<String> order) {
        List<String> ordered = new ArrayList<>(order);
        ordered.retainAll(Set.copyOf(run));
        return run.equals(ordered);
    }

    private Stream<Stored> inChat(int chat) {
        String phone = traffic.phone(chat);
        return written.stream().filter(message -> message.phone().equals(phone));
    }
}
