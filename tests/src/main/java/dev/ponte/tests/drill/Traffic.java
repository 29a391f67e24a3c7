package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Letter.Author;
import dev.ponte.tests.load.Chats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Lays a plan out: which letters there are, and which deliveries make a round. Pure. */
final class Traffic {

    private final Plan plan;
    private final Chats chats;

    Traffic(Plan plan) {
        this.plan = plan;
        this.chats = new Chats(plan.chats(), plan.seed());
    }

    Plan plan() {
        return plan;
    }

    Chats chats() {
        return chats;
    }

    /** What is written in a round, in the order of writing within each chat. */
    List<Letter> letters(int round) {
        List<Letter> letters = new ArrayList<>();
        for (int position = 0; position < plan.burst(); position++) {
            for (int i = 0; i < plan.chats(); i++) {
                long number = ((long) round * plan.burst() + position) * plan.chats() + i;
                int chat = chats.of(number);
                letters.add(new Letter(Author.CUSTOMER, number, chat, round, position));
                if (isTakenOver(chat, round, position)) {
                    letters.add(new Letter(Author.SELLER, chat, chat, round, position));
                }
            }
        }
        return letters;
    }

    private boolean isTakenOver(int chat, int round, int position) {
        return plan.isTakenOver(chat)
                && round == plan.takeOverRound()
                && position == plan.burst() / 2;
    }

    /** Everything that is written, round by round. */
    List<Letter> letters() {
        List<Letter> all = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            all.addAll(letters(round));
        }
        return all;
    }

    /** The deliveries of a round in the order in which the source makes them. */
    List<Shipment> shipments(int round) {
        List<Shipment> shipments = new ArrayList<>(fromRoundBefore(round));
        Random chance = chance(round);
        for (Letter letter : letters(round)) {
            for (int copy = 0; copy < plan.copies(); copy++) {
                if (!isLate(copy, round, chance)) {
                    shipments.add(new Shipment(letter, copy));
                }
            }
        }
        if (plan.shuffled()) {
            Collections.shuffle(shipments, new Random(plan.seed() * 31 + round));
        } else {
            shipments.sort(Comparator.comparingInt(shipment -> shipment.letter().position()));
        }
        return shipments;
    }

    /** Draws in the same order as {@link #shipments}, so that both agree. */
    private List<Shipment> fromRoundBefore(int round) {
        List<Shipment> late = new ArrayList<>();
        if (round == 0) {
            return late;
        }
        Random chance = chance(round - 1);
        for (Letter letter : letters(round - 1)) {
            for (int copy = 0; copy < plan.copies(); copy++) {
                if (isLate(copy, round - 1, chance)) {
                    late.add(new Shipment(letter, copy));
                }
            }
        }
        return late;
    }

    private Random chance(int round) {
        return new Random(plan.seed() * 17 + round);
    }

    /** Only a copy after the first comes late, or the burst would not be one. */
    private boolean isLate(int copy, int round, Random chance) {
        boolean mayBe = copy > 0 && copy == plan.copies() - 1 && round < plan.rounds() - 1;
        return mayBe && chance.nextDouble() < plan.late();
    }

    /** The canonical phone of a chat. */
    String phone(int chat) {
        return Long.toString(chats.phone(chat));
    }

    /** Deliveries over all rounds, without those that are made again because one failed. */
    long deliveries() {
        long count = 0;
        for (int round = 0; round < plan.rounds(); round++) {
            count += shipments(round).size();
        }
        return count;
    }
}
