package dev.ponte.sync.api;

import dev.ponte.sync.account.Member;
import dev.ponte.sync.kommo.Connection;
import dev.ponte.sync.kommo.CrmAccounts;
import dev.ponte.sync.kommo.CrmRefusedException;
import dev.ponte.sync.kommo.Rights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Members with what crm-connector says of them. When it says nothing they are shown all the same.
 */
@ApplicationScoped
class Connections {

    private static final Connection NOT_THERE = Connection.unknown("no-such-account");

    private final CrmAccounts crm;

    Connections(CrmAccounts crm) {
        this.crm = crm;
    }

    Uni<MemberView> of(Rights by, Member member) {
        return crm.find(by, member.account())
                .map(found -> found.orElse(NOT_THERE))
                .onFailure()
                .recoverWithItem(Connections::unknown)
                .map(connection -> MemberView.of(member, connection));
    }

    Uni<List<MemberView>> of(Rights by, List<Member> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return crm.all(by)
                .map(all -> views(members, all, NOT_THERE))
                .onFailure()
                .recoverWithItem(failure -> views(members, Map.of(), unknown(failure)));
    }

    private static List<MemberView> views(
            List<Member> members, Map<String, Connection> known, Connection otherwise) {
        return members.stream()
                .map(it -> MemberView.of(it, known.getOrDefault(it.account(), otherwise)))
                .toList();
    }

    private static Connection unknown(Throwable failure) {
        return Connection.unknown(
                failure instanceof CrmRefusedException refused ? refused.code() : "crm-away");
    }
}
