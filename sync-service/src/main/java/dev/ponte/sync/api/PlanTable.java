package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.sync.api.StepViews.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan as lines of text: how long it takes, then {@code +} creates, {@code ~} changes, {@code -}
 * removes.
 */
final class PlanTable {

    private PlanTable() {}

    static String of(PlanView plan, Locale locale) {
        return head(plan).in(locale) + "\n" + table(plan.steps());
    }

    private static Text head(PlanView plan) {
        Long calls = plan.calls();
        Long seconds = plan.estimatedSeconds();
        if (calls == null || seconds == null) {
            return new Text(
                    "# accounts: %d".formatted(plan.accounts()),
                    "# contas: %d".formatted(plan.accounts()));
        }
        String time = time(seconds);
        return new Text(
                "# accounts: %d, calls: %d, about %s".formatted(plan.accounts(), calls, time),
                "# contas: %d, chamadas: %d, cerca de %s".formatted(plan.accounts(), calls, time));
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : Math.ceilDiv(seconds, 60) + " min";
    }

    private static String table(List<StepView> steps) {
        List<String> lines = new ArrayList<>();
        String account = "";
        for (StepView step : steps) {
            if (step.state().equals("dropped")) {
                continue;
            }
            if (!step.account().equals(account)) {
                account = step.account();
                lines.add((lines.isEmpty() ? "" : "\n") + account);
            }
            step.changes().forEach(change -> lines.add(line(step, change)));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(StepView step, Object change) {
        if (!(change instanceof Map<?, ?> told)) {
            return "";
        }
        String sign =
                switch (String.valueOf(told.get("action"))) {
                    case "create" -> "+";
                    case "delete" -> "-";
                    default -> "~";
                };
        String details =
                told.get("details") instanceof List<?> list
                        ? list.stream().map(PlanTable::detail).collect(Collectors.joining("; "))
                        : "";
        return "  %s %-8s %s%s%s"
                .formatted(
                        sign,
                        told.get("kind"),
                        told.get("subject"),
                        details.isEmpty() ? "" : "  (" + details + ")",
                        step.error() == null ? "" : "  ! " + step.error());
    }

    private static String detail(Object detail) {
        if (!(detail instanceof Map<?, ?> told)) {
            return "";
        }
        String from = String.valueOf(told.get("from"));
        return told.get("property") + ": " + (from.isEmpty() ? "" : from + " → ") + told.get("to");
    }
}
