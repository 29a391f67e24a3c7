package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Notice.Code;
import java.util.ArrayList;
import java.util.List;

/** A plan in the making: what the planners of the parts have found so far. */
final class PlanBuilder {

    private final List<Step> steps = new ArrayList<>();
    private final List<Step> removals = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    void step(Step step) {
        steps.add(step);
    }

    /** What comes after all else, the last one first: fields before the stages they name. */
    void removal(Step step) {
        removals.addFirst(step);
    }

    void link(Link link) {
        links.add(link);
    }

    void tell(Code code, String subject, String detail) {
        notices.add(new Notice(code, subject, detail));
    }

    /** What is in the account, as far as it was found. */
    IdMap map() {
        return IdMap.of(links);
    }

    Plan plan() {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(removals);
        return new Plan(all, links, notices);
    }
}
