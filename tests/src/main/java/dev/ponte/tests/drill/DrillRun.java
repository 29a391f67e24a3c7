package dev.ponte.tests.drill;

import dev.ponte.tests.drill.Evidence.Rest;
import dev.ponte.tests.drill.Incident.During;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Carries a drill out on a stage, round by round, and accounts for it. */
public final class DrillRun {

    /** Beside the traffic and the quiet time: for outages, retries and what a busy machine adds. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final Drill drill;
    private final Stage stage;
    private final Consumer<String> protocol;
    private final Traffic traffic;
    private final long began = System.nanoTime();
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    /**
     * @param protocol told what happens, line by line, alike in every language
     */
    public DrillRun(Drill drill, Stage stage, Consumer<String> protocol) {
        this.drill = drill;
        this.stage = stage;
        this.protocol = protocol;
        this.traffic = new Traffic(drill.plan());
    }

    /** Runs it and counts. */
    public Accounting run() throws InterruptedException {
        Inspector inspector = new Inspector(stage, traffic);
        try (Source source =
                        new Source(traffic, stage.gateways(), Stage.SECRET, stage.downtimes());
                SendFollower follower = new SendFollower(stage.sandbox());
                ExecutorService accidents = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean settled = true;
            for (int round = 0; round < drill.plan().rounds() && settled; round++) {
                settled = new Performance(round, source, follower, inspector).play(accidents);
            }
            Accounting accounting =
                    Accounting.of(
                            traffic,
                            inspector.evidence(source.seen(), follower.sends()),
                            drill.patience().quiet(),
                            drill.mayHandOver());
            return with(accounting);
        }
    }

    private Accounting with(Accounting accounting) {
        List<Check> checks = new ArrayList<>(accounting.checks());
        List<String> wrong = new ArrayList<>(failed);
        drill.incidents().stream()
                .map(Incident::name)
                .filter(name -> !happened.contains(name))
                .forEach(wrong::add);
        checks.add(Check.all("incidents", drill.incidents().size(), wrong));
        Map<String, Long> figures = new LinkedHashMap<>(accounting.figures());
        figures.put("seconds", seconds(System.nanoTime() - began));
        return new Accounting(checks, figures);
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    private void say(String line) {
        protocol.accept("%4d s  %s".formatted(seconds(System.nanoTime() - began), line));
    }

    /** One round. */
    private final class Performance {

        private final int round;
        private final SendFollower follower;
        private final Inspector inspector;
        private final Source.Round deliveries;
        private final int sendsBefore;
        private final long answersExpected;
        private final long deadline;

        Performance(int round, Source source, SendFollower follower, Inspector inspector) {
            this.round = round;
            this.follower = follower;
            this.inspector = inspector;
            this.sendsBefore = follower.count();
            this.answersExpected =
                    IntStream.range(0, drill.plan().chats())
                            .filter(chat -> drill.plan().answered(chat, round))
                            .count();
            this.deliveries = source.begin(round);
            Duration limit =
                    Duration.ofSeconds((long) (deliveries.size() / drill.plan().rate()))
                            .plus(drill.patience().quiet())
                            .plus(PATIENCE);
            this.deadline = System.nanoTime() + limit.toNanos();
        }

        /** Returns whether everything came to rest. */
        boolean play(ExecutorService accidents) throws InterruptedException {
            List<Future<?>> under = new ArrayList<>();
            for (Incident incident : drill.incidents()) {
                if (incident.round() == round) {
                    under.add(accidents.submit(() -> await(incident)));
                }
            }
            boolean over = Pause.until(new Teller(() -> isOver(under)), deadline);
            if (!over) {
                say("round %d/%d did not come to rest".formatted(round + 1, drill.plan().rounds()));
            }
            return over;
        }

        private Void await(Incident incident) throws InterruptedException {
            if (Pause.until(() -> hasCome(incident), deadline)) {
                say("✂ " + incident.name());
                incident.action().on(stage);
                happened.add(incident.name());
                say("✓ " + incident.name());
            }
            return null;
        }

        private boolean hasCome(Incident incident) {
            return incident.during() == During.DELIVERIES
                    ? deliveries.share() >= incident.share()
                    : follower.count() - sendsBefore
                            >= Math.max(1, incident.share() * answersExpected);
        }

        private boolean isOver(List<Future<?>> under) {
            if (!deliveries.done().isDone() || !under.stream().allMatch(Future::isDone)) {
                return false;
            }
            under.forEach(this::collect);
            under.clear();
            return isSettled();
        }

        private void collect(Future<?> incident) {
            try {
                incident.get();
            } catch (ExecutionException e) {
                failed.add(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isSettled() {
            try {
                // Twice: what left one place may not have come to the next yet.
                for (int i = 0; i < 2; i++) {
                    Pause.of(Duration.ofMillis(700));
                    if (!inspector.rest().map(Rest::isSettled).orElse(false)) {
                        return false;
                    }
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private String progress() {
            return "round %d/%d  deliveries %d/%d  answers %d/%d"
                    .formatted(
                            round + 1,
                            drill.plan().rounds(),
                            deliveries.accepted(),
                            deliveries.size(),
                            follower.count() - sendsBefore,
                            answersExpected);
        }

        /** Tells how far it is while somebody waits. */
        private final class Teller implements BooleanSupplier {

            private final BooleanSupplier condition;
            private long told = System.nanoTime();

            Teller(BooleanSupplier condition) {
                this.condition = condition;
            }

            @Override
            public boolean getAsBoolean() {
                boolean now = condition.getAsBoolean();
                if (now || System.nanoTime() - told > TELL_EVERY.toNanos()) {
                    told = System.nanoTime();
                    say(progress());
                }
                return now;
            }
        }
    }
}
