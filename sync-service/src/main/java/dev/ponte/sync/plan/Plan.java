package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Notice.Weight;
import java.util.List;
import java.util.Locale;

/**
 * What is to be done to an account, in this order.
 *
 * @param links all things of the master that the account has now
 */
public record Plan(List<Step> steps, List<Link> links, List<Notice> notices) {

    public Plan {
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        notices = List.copyOf(notices);
    }

    /** Whether the account is as it shall be, but for what the notices say. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether nothing may be written: it would break one of Kommo's limits. */
    public boolean blocked() {
        return notices.stream().anyMatch(notice -> notice.code().weight() == Weight.BLOCKS);
    }

    /** Which limit it would break, a stable code; empty when none. */
    public String blocker() {
        return notices.stream()
                .filter(notice -> notice.code().weight() == Weight.BLOCKS)
                .map(notice -> notice.code().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** What people call differences: a step may take several away. */
    public List<Change> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    public int count(Action action) {
        return (int) changes().stream().filter(change -> change.action() == action).count();
    }
}
