package dev.ponte.tests.drill;

/**
 * How much is written in a drill, and how it is delivered. In each round every customer writes one
 * burst of messages; the next round begins when the last one has come to rest.
 *
 * @param chats customers
 * @param rounds bursts of each customer
 * @param burst messages of a burst
 * @param copies how often each message is delivered
 * @param shuffled whether a round's deliveries come in any order, or as they were written
 * @param late the share of last copies that come a round late, where there is one: 0 to 1
 * @param rate deliveries a second
 * @param takenOver every so many-th chat is taken over in the middle of a burst, by somebody who
 *     types on the phone; 0: none
 * @param seed chooses numbers, order and lateness; the same seed gives the same deliveries
 */
public record Plan(
        int chats,
        int rounds,
        int burst,
        int copies,
        boolean shuffled,
        double late,
        double rate,
        int takenOver,
        long seed) {

    public Plan {
        if (chats < 1 || rounds < 1 || burst < 1 || copies < 1 || takenOver < 0) {
            throw new IllegalArgumentException("a drill needs chats, rounds, messages, copies");
        }
        if (late < 0 || late > 1 || rate <= 0) {
            throw new IllegalArgumentException("late is a share, and the rate is positive");
        }
    }

    /** A small plan: in order, each message once. */
    public static Plan small(int chats, int rounds, int burst) {
        return new Plan(chats, rounds, burst, 1, false, 0, 40, 0, 1);
    }

    public Plan sized(int newChats, int newRounds, int newBurst) {
        return new Plan(
                newChats, newRounds, newBurst, copies, shuffled, late, rate, takenOver, seed);
    }

    public Plan copied(int times) {
        return new Plan(chats, rounds, burst, times, shuffled, late, rate, takenOver, seed);
    }

    public Plan shuffled(double lateShare) {
        return new Plan(chats, rounds, burst, copies, true, lateShare, rate, takenOver, seed);
    }

    public Plan at(double perSecond) {
        return new Plan(chats, rounds, burst, copies, shuffled, late, perSecond, takenOver, seed);
    }

    public Plan takingOver(int everySoMany) {
        return new Plan(chats, rounds, burst, copies, shuffled, late, rate, everySoMany, seed);
    }

    public Plan seeded(long newSeed) {
        return new Plan(chats, rounds, burst, copies, shuffled, late, rate, takenOver, newSeed);
    }

    /** Messages of customers, over all rounds. */
    public int messages() {
        return chats * rounds * burst;
    }

    /** The round in which take-overs happen: one with answers before it, where there is one. */
    int takeOverRound() {
        return Math.min(1, rounds - 1);
    }

    boolean isTakenOver(int chat) {
        return takenOver > 0 && chat % takenOver == 0;
    }

    /** Whether the chat's burst of the round is the bot's to answer. */
    boolean answered(int chat, int round) {
        return !isTakenOver(chat) || round < takeOverRound();
    }
}
