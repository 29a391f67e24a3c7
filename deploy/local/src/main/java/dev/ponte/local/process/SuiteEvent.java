package dev.ponte.local.process;

import java.time.Duration;
import java.util.List;

/** What happens to the suite, for whoever watches it. Parts are named by module. */
public sealed interface SuiteEvent {

    /** A part answers, so long after it was started. */
    record PartReady(String part, int port, Duration after) implements SuiteEvent {}

    /** A part died and is started again after a pause. */
    record PartDied(String part, int exitCode, Duration restartIn) implements SuiteEvent {}

    /** A part never became ready; its last lines say why. */
    record PartFailed(String part, StartFailure reason, List<String> lastLines)
            implements SuiteEvent {

        public PartFailed {
            lastLines = List.copyOf(lastLines);
        }
    }

    /** A line a part wrote. */
    record Output(String part, String line) implements SuiteEvent {}

    /** Everything answers. */
    record AllReady(Duration after) implements SuiteEvent {}

    /** Something left over from a killed run was ended first. */
    record LeftoverEnded(String part, long pid) implements SuiteEvent {}

    /** The suite is going down on request. */
    record Stopping() implements SuiteEvent {}

    /** Nothing runs any more. */
    record Stopped() implements SuiteEvent {}

    /** Faster starts are being prepared in the background. */
    record TrainingBegun() implements SuiteEvent {}

    /** The next start will be faster. */
    record TrainingDone() implements SuiteEvent {}

    /** Faster starts cannot be prepared. */
    record TrainingFailed(String reason) implements SuiteEvent {}
}
