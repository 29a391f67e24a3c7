package dev.ponte.sync.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.join.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Predicate;

/** Who may look at a group, and who may do something to it. */
@RequestScoped
class OwnGroups {

    private final OpenGroups open;
    private final Members members;
    private final Asking asking;

    OwnGroups(OpenGroups open, Members members, Asking asking) {
        this.open = open;
        this.members = members;
        this.asking = asking;
    }

    /**
     * The group, when the caller may see it.
     *
     * @throws ProblemException 404
     */
    Uni<Group> seen(String id) {
        return seen(id, asking.requester().sees());
    }

    /**
     * The group, when all its accounts are open to the caller: what is done to a group is done to
     * all of them.
     *
     * @throws ProblemException 404, 403
     */
    Uni<Group> mine(String id) {
        Requester who = asking.requester();
        return seen(id, who.sees())
                .call(() -> members.of(id).invoke(all -> allow(all, who.sees())));
    }

    private Uni<Group> seen(String id, Predicate<String> sees) {
        return open.find(sees, id).map(found -> found.orElseThrow(OwnGroups::notFound));
    }

    private static void allow(List<Member> all, Predicate<String> sees) {
        if (!all.stream().map(Member::account).allMatch(sees)) {
            throw new ProblemException(CommonProblem.ACCOUNT_FORBIDDEN);
        }
    }

    static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List them with GET /api/sync/groups",
                        "Veja a lista em GET /api/sync/groups"));
    }
}
