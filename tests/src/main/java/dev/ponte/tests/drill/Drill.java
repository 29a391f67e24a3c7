package dev.ponte.tests.drill;

import dev.ponte.local.process.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is written, what is done to the suite meanwhile, and how the suite is set up for it.
 *
 * @param name as on the command line
 * @param plan what is written
 * @param patience times of conversation-service
 * @param cast what runs
 * @param mayHandOver whether the bot may give up and leave a conversation to a person
 * @param incidents what is done
 */
public record Drill(
        String name,
        Plan plan,
        Patience patience,
        Cast cast,
        boolean mayHandOver,
        List<Incident> incidents) {

    public Drill {
        incidents = List.copyOf(incidents);
    }

    /**
     * What runs.
     *
     * @param parts the processes
     * @param gateways how many of webhook-gateway
     * @param conversations how many of conversation-service
     * @param settings for {@link dev.ponte.local.SuiteOptions}, e.g. JVM flags
     */
    public record Cast(
            Set<Part> parts, int gateways, int conversations, Map<String, String> settings) {

        public Cast {
            parts = Set.copyOf(parts);
            settings = Map.copyOf(settings);
        }

        /** What an answer takes: one of each. */
        public static Cast usual() {
            return replicas(1, 1);
        }

        public static Cast replicas(int gateways, int conversations) {
            return new Cast(
                    EnumSet.of(Part.SANDBOX, Part.CONSOLE, Part.GATEWAY, Part.CONVERSATION),
                    gateways,
                    conversations,
                    Map.of());
        }

        public static Cast everybody() {
            return new Cast(EnumSet.allOf(Part.class), 1, 1, Map.of());
        }

        Cast with(Map<String, String> more) {
            return new Cast(parts, gateways, conversations, more);
        }
    }

    /** The same in another size. */
    public Drill resized(Plan other, Patience otherPatience) {
        return new Drill(
                name,
                other,
                otherPatience,
                cast,
                mayHandOver,
                incidents.stream().map(incident -> incident.within(other.rounds())).toList());
    }
}
