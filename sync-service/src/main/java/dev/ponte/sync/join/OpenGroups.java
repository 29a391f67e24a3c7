package dev.ponte.sync.join;

import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which groups are open to whom. A group whose accounts are all somebody else's is as good as none;
 * an empty one is everybody's.
 */
@ApplicationScoped
public class OpenGroups {

    private final Groups groups;
    private final Members members;

    OpenGroups(Groups groups, Members members) {
        this.groups = groups;
        this.members = members;
    }

    public Uni<List<Group>> all(Predicate<String> sees) {
        return closed(sees)
                .chain(
                        closed ->
                                groups.all()
                                        .map(
                                                all ->
                                                        all.stream()
                                                                .filter(
                                                                        it ->
                                                                                !closed.contains(
                                                                                        it.id()))
                                                                .toList()));
    }

    public Uni<Optional<Group>> find(Predicate<String> sees, String id) {
        return all(sees).map(all -> all.stream().filter(it -> it.id().equals(id)).findFirst());
    }

    /** The ids of those that are not open. */
    public Uni<Set<String>> closed(Predicate<String> sees) {
        return members.all().map(all -> closed(all, sees));
    }

    static Set<String> closed(List<Member> members, Predicate<String> sees) {
        Set<String> open =
                members.stream()
                        .filter(it -> sees.test(it.account()))
                        .map(Member::group)
                        .collect(Collectors.toSet());
        return members.stream()
                .map(Member::group)
                .filter(it -> !open.contains(it))
                .collect(Collectors.toSet());
    }
}
