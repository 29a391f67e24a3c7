package dev.ponte.tests.drill;

import dev.ponte.local.process.Part;
import dev.ponte.tests.drill.Drill.Cast;
import dev.ponte.tests.drill.Sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All drills, in the order of the list that people see. */
public final class Drills {

    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final Duration LONG_OUTAGE = Duration.ofSeconds(20);

    private static final String COLLECTOR =
            " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";

    /**
     * Twenty thousand messages take more than a developer's suite has; the gateway's as deployed.
     */
    private static final Map<String, String> LARGE =
            Map.of(
                    "PONTE_JVM_FLAGS_SANDBOX", "-Xmx256m" + COLLECTOR,
                    "PONTE_JVM_FLAGS_GATEWAY", "-Xmx256m" + COLLECTOR);

    private Drills() {}

    /** Each as it runs when nothing is said about its size. */
    public static List<Drill> all() {
        return List.of(
                kill(),
                kafka(Plan.small(30, 2, 5).at(15).takingOver(10), Patience.ofQuiet(30), OUTAGE),
                postgres(),
                both(),
                llmSlow(),
                llmFailing(),
                llmNonsense(),
                zapiSlow(),
                zapiFailing(),
                zapiNonsense(),
                duplicates(),
                shuffled(),
                replicas("two-replicas", 2),
                replicas("three-replicas", 3),
                rolling(),
                promise(
                        Plan.small(500, 4, 10).copied(3).shuffled(0.2).at(200).takingOver(25),
                        Patience.ofQuiet(90),
                        LONG_OUTAGE));
    }

    public static Optional<Drill> named(String name) {
        return all().stream().filter(drill -> drill.name().equals(name)).findFirst();
    }

    /** {@code kill -9} of every process in turn, the busiest also while it answers. */
    static Drill kill() {
        List<Incident> incidents = new ArrayList<>();
        int round = 0;
        for (Part part : Part.values()) {
            if (part != Part.SANDBOX) {
                incidents.add(
                        Incident.delivering(
                                round++, 0.4, "kill -9 " + part.module(), on -> on.kill(part)));
            }
        }
        incidents.add(
                Incident.answering(
                        round++,
                        0.3,
                        "kill -9 conversation-service, answering",
                        on -> on.kill(Part.CONVERSATION)));
        incidents.add(
                Incident.answering(
                        round++,
                        0.3,
                        "kill -9 webhook-gateway, answering",
                        on -> on.kill(Part.GATEWAY)));
        return new Drill(
                "kill",
                Plan.small(30, round, 5).at(25).takingOver(10),
                Patience.ofQuiet(30),
                Cast.everybody(),
                false,
                incidents);
    }

    /** Kafka stopped while deliveries come in, then while answers go out. */
    public static Drill kafka(Plan plan, Patience patience, Duration away) {
        List<Incident> incidents = new ArrayList<>();
        incidents.add(Incident.delivering(0, 0.3, "Kafka stopped", on -> on.stopKafka(away)));
        if (plan.rounds() > 1) {
            incidents.add(
                    Incident.answering(
                            1, 0.2, "Kafka stopped, answering", on -> on.stopKafka(away)));
        }
        return new Drill("kafka", plan, patience, Cast.usual(), false, incidents);
    }

    static Drill postgres() {
        return usual(
                "postgres",
                Plan.small(30, 3, 5).at(15).takingOver(10),
                Incident.delivering(0, 0.3, "PostgreSQL stopped", on -> on.stopPostgres(OUTAGE)),
                Incident.delivering(1, 0.3, "PostgreSQL killed", on -> on.killPostgres(OUTAGE)),
                Incident.answering(
                        2, 0.2, "PostgreSQL killed, answering", on -> on.killPostgres(OUTAGE)));
    }

    static Drill both() {
        return usual(
                "both",
                Plan.small(30, 1, 5).at(15),
                Incident.delivering(
                        0, 0.3, "Kafka stopped, PostgreSQL killed", on -> on.stopBoth(OUTAGE)));
    }

    static Drill llmSlow() {
        return usual(
                "llm-slow",
                Plan.small(30, 2, 3),
                fault(0, Fault.llm("slow", 20).delayed(Duration.ofSeconds(8))),
                fault(1, Fault.llm("slow", 3).delayed(Duration.ofSeconds(40))));
    }

    static Drill llmFailing() {
        return handingOver(
                "llm-failing",
                Plan.small(30, 4, 3),
                fault(0, Fault.llm("500", 20)),
                fault(1, Fault.llm("429", 20)),
                fault(2, Fault.llm("reset", 10)),
                fault(3, Fault.llm("401", 2)));
    }

    static Drill llmNonsense() {
        return handingOver(
                "llm-nonsense",
                Plan.small(30, 3, 3),
                fault(0, Fault.llm("broken-body", 10)),
                fault(1, Fault.llm("503-html", 10)),
                fault(2, Fault.llm("no-usage", 10)));
    }

    static Drill zapiSlow() {
        return usual(
                "zapi-slow",
                Plan.small(30, 2, 3),
                fault(0, Fault.zapi("slow", 20).delayed(Duration.ofSeconds(5))),
                fault(1, Fault.zapi("slow", 3).delayed(Duration.ofSeconds(20))));
    }

    static Drill zapiFailing() {
        return handingOver(
                "zapi-failing",
                Plan.small(30, 4, 3),
                fault(0, Fault.zapi("500", 10)),
                fault(1, Fault.zapi("429", 10)),
                fault(2, Fault.zapi("reset", 3)),
                fault(3, Fault.zapi("401", 2)));
    }

    static Drill zapiNonsense() {
        return handingOver(
                "zapi-nonsense",
                Plan.small(30, 3, 3),
                fault(0, Fault.zapi("broken-body", 3)),
                fault(1, Fault.zapi("200-error", 3)),
                fault(2, Fault.zapi("403-html", 2)));
    }

    static Drill duplicates() {
        return usual("duplicates", Plan.small(50, 2, 5).copied(5).at(100).takingOver(10));
    }

    static Drill shuffled() {
        return usual(
                "shuffled", Plan.small(50, 2, 8).copied(2).shuffled(0.3).at(80).takingOver(10));
    }

    private static Drill replicas(String name, int count) {
        return replicas(
                name,
                Plan.small(40, 2, 5).copied(2).shuffled(0.2).at(30).takingOver(10),
                Patience.ofQuiet(30),
                count,
                OUTAGE);
    }

    /** Several of each; one of each is killed and stays away for a while. */
    public static Drill replicas(
            String name, Plan plan, Patience patience, int count, Duration away) {
        int last = plan.rounds() - 1;
        return new Drill(
                name,
                plan,
                patience,
                Cast.replicas(count, count),
                false,
                List.of(
                        Incident.delivering(
                                0,
                                0.2,
                                "kill -9 webhook-gateway-2",
                                on -> on.killFor(Part.GATEWAY, 1, away)),
                        Incident.delivering(
                                last,
                                0.3,
                                "kill -9 conversation-service-2",
                                on -> on.killFor(Part.CONVERSATION, 1, away)),
                        Incident.answering(
                                last,
                                0.3,
                                "kill -9 conversation-service, answering",
                                on -> on.kill(Part.CONVERSATION))));
    }

    /** Every process of both services restarted, one after the other, in order. */
    static Drill rolling() {
        return new Drill(
                "rolling",
                Plan.small(40, 2, 5).copied(2).shuffled(0.2).at(20).takingOver(10),
                Patience.ofQuiet(40),
                Cast.replicas(2, 2),
                false,
                List.of(
                        Incident.delivering(
                                0,
                                0.1,
                                "rolling restart",
                                on -> on.roll(Part.GATEWAY, Part.CONVERSATION)),
                        Incident.answering(
                                1,
                                0.1,
                                "rolling restart, answering",
                                on -> on.roll(Part.CONVERSATION, Part.GATEWAY))));
    }

    /**
     * All at once: many deliveries, each several times and shuffled, while gateway and
     * conversation-service are killed twice each and Kafka is stopped, the gateway dying once in
     * the middle of that.
     */
    public static Drill promise(Plan plan, Patience patience, Duration kafkaAway) {
        int second = Math.min(1, plan.rounds() - 1);
        int third = Math.min(2, plan.rounds() - 1);
        return new Drill(
                "promise",
                plan,
                patience,
                Cast.usual().with(LARGE),
                false,
                List.of(
                        Incident.delivering(
                                0, 0.3, "kill -9 webhook-gateway", on -> on.kill(Part.GATEWAY)),
                        Incident.answering(
                                0,
                                0.3,
                                "kill -9 conversation-service, answering",
                                on -> on.kill(Part.CONVERSATION)),
                        Incident.delivering(
                                second,
                                0.2,
                                "Kafka stopped for %d s".formatted(kafkaAway.toSeconds()),
                                on -> on.stopKafka(kafkaAway)),
                        Incident.delivering(
                                second,
                                0.4,
                                "kill -9 webhook-gateway, without Kafka",
                                on -> on.kill(Part.GATEWAY)),
                        Incident.delivering(
                                third,
                                0.6,
                                "kill -9 conversation-service",
                                on -> on.kill(Part.CONVERSATION))));
    }

    private static Incident fault(int round, Fault fault) {
        String name =
                "%s %s × %d, round %d"
                        .formatted(fault.system(), fault.kind(), fault.times(), round + 1);
        return Incident.delivering(round, 0, name, on -> on.sandbox().order(fault));
    }

    private static Drill usual(String name, Plan plan, Incident... incidents) {
        return new Drill(name, plan, Patience.ofQuiet(30), Cast.usual(), false, List.of(incidents));
    }

    private static Drill handingOver(String name, Plan plan, Incident... incidents) {
        return new Drill(name, plan, Patience.ofQuiet(12), Cast.usual(), true, List.of(incidents));
    }
}
