package dev.ponte.local.doctor;

import java.util.List;
import java.util.stream.Stream;

/** Decides by findings whether to go on. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Returns what deserves a warning.
     *
     * @throws NotPossibleException with every reason at once, so that people fix them in one go
     */
    public static List<Finding> require(Stream<Finding> findings) {
        List<Finding> all = findings.toList();
        List<Finding> impossible = withLevel(all, Finding.Level.IMPOSSIBLE);
        if (!impossible.isEmpty()) {
            throw new NotPossibleException(impossible);
        }
        return withLevel(all, Finding.Level.DOUBTFUL);
    }

    private static List<Finding> withLevel(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }
}
