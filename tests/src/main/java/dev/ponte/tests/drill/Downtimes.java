package dev.ponte.tests.drill;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When which gateway was down, or could promise nothing, because the drill made it so. */
final class Downtimes {

    private static final int ALL = -1;

    private final List<Window> windows = new CopyOnWriteArrayList<>();

    /** A time that begins now and ends with {@link #close()}. */
    final class Window implements AutoCloseable {

        private final int gateway;
        private final long from = System.nanoTime();
        private volatile long to = Long.MAX_VALUE;

        private Window(int gateway) {
            this.gateway = gateway;
        }

        private boolean concerns(int other) {
            return gateway == ALL || gateway == other;
        }

        private boolean meets(long begin, long end) {
            return begin - to < 0 && from - end <= 0;
        }

        @Override
        public void close() {
            to = System.nanoTime();
        }
    }

    /** The numbered gateway is down from now on. */
    Window of(int gateway) {
        return open(gateway);
    }

    /** All gateways lack what they need for their promise. */
    Window ofAll() {
        return open(ALL);
    }

    private Window open(int gateway) {
        Window window = new Window(gateway);
        windows.add(window);
        return window;
    }

    boolean isDown(int gateway) {
        return windows.stream()
                .anyMatch(window -> window.concerns(gateway) && window.to == Long.MAX_VALUE);
    }

    /**
     * Whether the gateway was down at some moment of the time, in {@link System#nanoTime} terms.
     */
    boolean cover(int gateway, long begin, long end) {
        return windows.stream()
                .anyMatch(window -> window.concerns(gateway) && window.meets(begin, end));
    }
}
