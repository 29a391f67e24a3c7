package dev.ponte.sync.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.notify.Telling.Over;
import dev.ponte.sync.notify.Telling.Seen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTest {

    @Test
    void theSameDriftIsToldOnceUntilItChanges() {
        Telling first = Telling.of(check(null), List.of(drift("centro", "a")), Map.of());
        Telling again = Telling.of(check(null), List.of(drift("centro", "a")), first.told());
        Telling changed = Telling.of(check(null), List.of(drift("centro", "b")), first.told());

        assertThat(first.stories()).extracting(Story::kind).containsExactly(Kind.DRIFT);
        assertThat(again.stories()).isEmpty();
        assertThat(changed.stories()).extracting(Story::kind).containsExactly(Kind.DRIFT);
    }

    @Test
    void onlyTheNewlyDriftingAreNamed() {
        Map<String, String> told =
                Telling.of(check(null), List.of(drift("centro", "a")), Map.of()).told();

        Telling next =
                Telling.of(check(null), List.of(drift("centro", "a"), drift("sul", "a")), told);

        assertThat(next.stories().getFirst().accounts())
                .extracting(Story.Account::name)
                .containsExactly("sul");
    }

    @Test
    void anAccountThatIsAlikeAgainMayBeToldOfAnew() {
        Seen alike = new Seen("centro", "centro", "UNCHANGED", null, 0, "");

        assertThat(Telling.of(check(null), List.of(alike), Map.of()).healed()).contains("centro");
        assertThat(Telling.of(run("SUCCEEDED"), List.of(alike), Map.of()).healed())
                .contains("centro");
    }

    @Test
    void aCheckThatCannotReadTheMasterSaysSoOnce() {
        Telling first = Telling.of(check("kommo_disconnected"), List.of(), Map.of());
        Telling again = Telling.of(check("kommo_disconnected"), List.of(), first.told());

        assertThat(first.stories()).extracting(Story::kind).containsExactly(Kind.FAILED);
        assertThat(again.stories()).isEmpty();
    }

    @Test
    void aRunTellsWhichAccountsAreNotAlike() {
        Story story =
                Telling.of(
                                run("PARTIAL"),
                                List.of(
                                        new Seen("a", "a", "CONVERGED", null, 3, ""),
                                        new Seen("b", "b", "FAILED", "kommo_refused", 2, "")),
                                Map.of())
                        .stories()
                        .getFirst();

        assertThat(story.kind()).isEqualTo(Kind.PARTIAL);
        assertThat(story.accounts()).containsExactly(new Story.Account("b", "kommo_refused", 2));
        assertThat(story.total()).isEqualTo(2);
    }

    @Test
    void whatSomebodyStoppedIsNotTold() {
        assertThat(Telling.of(run("CANCELLED"), List.of(), Map.of()).stories()).isEmpty();
    }

    private static Seen drift(String account, String fingerprint) {
        return new Seen(account, account, "PLANNED", null, 2, fingerprint);
    }

    private static Over check(@Nullable String error) {
        String state = error == null ? "SUCCEEDED" : "FAILED";
        return new Over(UUID.randomUUID(), "lojas", true, false, state, error);
    }

    private static Over run(String state) {
        return new Over(UUID.randomUUID(), "lojas", false, false, state, null);
    }
}
