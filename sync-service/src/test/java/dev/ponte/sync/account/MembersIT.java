package dev.ponte.sync.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.account.Member.Found;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersIT extends SyncTest {

    @Inject Pool pool;
    @Inject Groups groups;
    @Inject Members members;
    @Inject MemberChanges changes;

    private final UUID run = UUID.randomUUID();

    @BeforeEach
    void pair() {
        await(groups.add(new Group(group, group, Settings.EVERYTHING)));
        await(changes.add(new NewMember(slave, group, Role.SLAVE, " ")));
        await(changes.add(new NewMember(master, group, Role.MASTER, "Matriz")));
    }

    @Test
    void aGroupKnowsItsMaster() {
        assertThat(await(members.of(group)))
                .extracting(Member::account)
                .containsExactly(master, slave);
        assertThat(await(members.master(group)))
                .get()
                .extracting(Member::account)
                .isEqualTo(master);
        assertThat(await(members.find(slave)).orElseThrow().label()).isNull();
    }

    @Test
    void whatARunFoundIsNoted() {
        noted("DRIFTED", 3, null, run);

        Found found = found(slave);
        assertThat(found.state()).isEqualTo("DRIFTED");
        assertThat(found.drift()).isEqualTo(3);
        assertThat(found.lastRun()).isEqualTo(run);
        assertThat(found.checkedAt()).isNotNull();
        assertThat(found.convergedAt()).isNull();
    }

    @Test
    void aLookThatCouldNotCountKeepsTheLastCount() {
        noted("DRIFTED", 3, null, run);
        noted("FAILED", null, "kommo-away", null);

        Found found = found(slave);
        assertThat(found.drift()).isEqualTo(3);
        assertThat(found.error()).isEqualTo("kommo-away");
        assertThat(found.lastRun()).isEqualTo(run);
    }

    @Test
    void withoutDifferencesItHasConverged() {
        noted("CONVERGED", 0, null, run);

        assertThat(found(slave).convergedAt()).isNotNull();
    }

    @Test
    void afterAnUndoNobodyKnowsHowFarItIs() {
        noted("CONVERGED", 0, null, run);

        await(pool.withTransaction(tx -> members.undone(tx, slave, null, run)));

        assertThat(found(slave).state()).isEqualTo("UNDONE");
        assertThat(found(slave).drift()).isNull();
    }

    @Test
    void whatWasFoundHoldsNoLongerForAnotherRole() {
        noted("CONVERGED", 0, null, run);

        Member after =
                await(
                                changes.change(
                                        slave,
                                        new Change(Role.MASTER, null, null, null),
                                        master::equals))
                        .orElseThrow();

        assertThat(after.found().state()).isEqualTo(Found.NEW);
        assertThat(after.found().drift()).isNull();
        assertThat(await(members.find(master)).orElseThrow().role()).isEqualTo(Role.SLAVE);
    }

    @Test
    void twoWhoBecomeMasterAtOnceMakeOne() {
        List<String> all = List.of(slave, slave + "-b", slave + "-c", slave + "-d");
        all.stream()
                .skip(1)
                .forEach(it -> await(changes.add(new NewMember(it, group, Role.SLAVE, null))));

        Uni.join()
                .all(
                        all.stream()
                                .map(
                                        it ->
                                                changes.change(
                                                        it,
                                                        new Change(Role.MASTER, null, null, null),
                                                        _ -> true))
                                .toList())
                .andCollectFailures()
                .await()
                .indefinitely();

        assertThat(await(members.of(group))).filteredOn(it -> it.role() == Role.MASTER).hasSize(1);
    }

    private void noted(String state, Integer drift, String error, UUID by) {
        await(pool.withTransaction(tx -> members.noted(tx, slave, state, drift, error, by)));
    }

    private Found found(String account) {
        return await(members.find(account)).orElseThrow().found();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }
}
