package dev.ponte.sandbox.webhook;

import java.util.ArrayList;
import java.util.List;

/** Breaks the order of what passes: held items go after the next one that is not held. */
final class HoldBack<T> {
    private final List<T> held = new ArrayList<>();

    synchronized void hold(T item) {
        held.add(item);
    }

    /** What is to go now that another item has gone, in this order. */
    synchronized List<T> release() {
        List<T> out = List.copyOf(held);
        held.clear();
        return out;
    }

    /** Takes one item out, when nothing has followed it in time. */
    synchronized boolean release(T item) {
        return held.remove(item);
    }
}
