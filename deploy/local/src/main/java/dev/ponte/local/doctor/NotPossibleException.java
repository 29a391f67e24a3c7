package dev.ponte.local.doctor;

import dev.ponte.local.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The suite cannot be started here as asked; the findings say why, and what to do. */
public final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotPossibleException(List<Finding> findings) {
        super(
                findings.stream()
                        .map(finding -> finding.in(Messages.in(Locale.ENGLISH)))
                        .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** A single reason. */
    public static NotPossibleException because(String key, Object... arguments) {
        return new NotPossibleException(List.of(Finding.impossible(key, arguments)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
