package dev.ponte.local.process;

import java.time.Duration;

/** Why a part did not become ready. */
public sealed interface StartFailure {

    /** It ended by itself before it ever answered. */
    record Ended(int exitCode) implements StartFailure {}

    /** It runs, but does not answer. */
    record Silent(Duration limit) implements StartFailure {}

    /** It could not even be started. */
    record NotStarted(String why) implements StartFailure {}
}
