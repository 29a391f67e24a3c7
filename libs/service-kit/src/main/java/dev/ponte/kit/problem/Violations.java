package dev.ponte.kit.problem;

import dev.ponte.kit.i18n.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bean validation's findings as a problem. Messages come in the reader's language already. */
final class Violations {

    private static final Text DETAIL =
            new Text(
                    "The member 'violations' lists each value and what is wrong with it.",
                    "O membro 'violations' lista cada valor e o que há de errado com ele.");

    private Violations() {}

    static Problem problem(ConstraintViolationException exception, String instance) {
        List<Map<String, String>> violations =
                exception.getConstraintViolations().stream()
                        .map(Violations::entry)
                        .sorted(Comparator.comparing((Map<String, String> e) -> e.get("field")))
                        .toList();
        return new Problem(
                CommonProblem.VALIDATION_FAILED,
                DETAIL,
                Map.of("violations", violations),
                instance);
    }

    /** A wrong return value is our mistake, not the caller's. */
    static boolean areOurs(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream().anyMatch(Violations::isReturnValue);
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> entry(ConstraintViolation<?> violation) {
        return Map.of("field", field(violation), "message", violation.getMessage());
    }

    /** Without the Java method and parameter, which mean nothing to a caller. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> {}
                case PARAMETER -> parameter = node.getName();
                default -> {
                    if (!field.isEmpty() && node.getName() != null) {
                        field.append('.');
                    }
                    field.append(node);
                }
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
