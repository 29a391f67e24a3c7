package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.tests.drill.Accounting;
import dev.ponte.tests.drill.Check;
import dev.ponte.tests.drill.Drill;
import dev.ponte.tests.drill.DrillRun;
import dev.ponte.tests.drill.Patience;
import dev.ponte.tests.drill.Stage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What small fault drills share: a suite of its own, with times that let a burst be one through an
 * outage. The large ones are run by {@code ./ponte bench drills}.
 */
@ResourceLock(DrillTest.ANOTHER_SUITE)
public abstract class DrillTest {

    /** Beside the running suite the machine has room for one more. */
    public static final String ANOTHER_SUITE = "another suite";

    /** Longer than any gap that these drills make within a burst. */
    static final Patience PATIENCE = Patience.ofQuiet(25);

    private static @Nullable Stage opened;

    static synchronized Stage stage() throws InterruptedException {
        Stage stage = opened;
        if (stage == null) {
            stage =
                    Stage.open(
                            Path.of("target", "drill-suite").toAbsolutePath(),
                            Drill.Cast.usual(),
                            PATIENCE,
                            _ -> {});
            opened = stage;
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "drill-closer"));
        }
        return stage;
    }

    /**
     * Carries it out and has everything add up. That no fault lasts longer than the quiet time is
     * left to {@code ./ponte bench drills}: how long a restart takes is here the machine's matter,
     * which does other things meanwhile.
     */
    static void addsUp(Drill drill) throws InterruptedException {
        Accounting accounting = new DrillRun(drill, stage(), System.out::println).run();
        assertThat(accounting.checks())
                .filteredOn(check -> !check.name().equals(Accounting.TORN))
                .as("figures: %s", accounting.figures())
                .allMatch(Check::holds);
    }
}
