package dev.ponte.sync.propose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.plan.Definition;
import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Sighting;
import dev.ponte.sync.propose.Proposal.State;
import dev.ponte.sync.propose.Upkeep.Found;
import dev.ponte.sync.snapshot.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a look writes down. */
class UpkeepTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Extra placa = field("7", "Placa", "PLACA");
    private final List<Proposal> known = new ArrayList<>();
    private IdMap links = IdMap.EMPTY;

    private static Extra field(String id, String name, String code) {
        return new Extra(Kind.FIELD, id, Scope.LEADS, null, definition(name, code));
    }

    private static Definition definition(String name, String code) {
        return new Definition(
                name, null, null, null, null, List.of(), "text", code, false, null, List.of(),
                List.of(), List.of(), null, null);
    }

    private Proposal knows(State state, Begun begun, Sighting... sightings) {
        Proposal proposal =
                new Proposal(
                        UUID.randomUUID(),
                        "lojas",
                        Kind.FIELD,
                        Found.of(placa).same(),
                        "Placa",
                        Scope.LEADS,
                        null,
                        state,
                        NOW,
                        begun,
                        null,
                        List.of(sightings));
        known.add(proposal);
        return proposal;
    }

    private static Sighting in(String account, Extra extra) {
        return new Sighting(account, extra.id(), extra.definition(), NOW, NOW);
    }

    private Upkeep look(Extra... found) {
        return look(NOW.plusSeconds(60), Set.of(Scope.LEADS), found);
    }

    private Upkeep look(Instant now, Set<Scope> scopes, Extra... found) {
        return Upkeep.of(
                "loja-1", new Beside(List.of(found), true, scopes, scopes, links), known, now);
    }

    @Test
    void aNewThingIsProposedOnce() {
        assertThat(look(placa).fresh()).containsExactly(Found.of(placa));
        knows(State.OPEN, null, in("loja-1", placa));
        assertThat(look(placa).isEmpty()).isTrue();
    }

    @Test
    void thatItIsStillThereIsWrittenOnceADay() {
        knows(State.OPEN, null, in("loja-1", placa));
        Instant later = NOW.plus(Duration.ofHours(25));
        assertThat(look(later, Set.of(Scope.LEADS), placa).seen()).hasSize(1);
    }

    @Test
    void theSameThingOfAnotherAccountIsTheSameProposal() {
        knows(State.OPEN, null, in("loja-2", field("9", "Placa do carro", "PLACA")));
        Upkeep upkeep = look(placa);
        assertThat(upkeep.fresh()).isEmpty();
        assertThat(upkeep.seen()).containsExactly(Found.of(placa));
    }

    @Test
    void whatWasDismissedStaysSoUntilItIsAnother() {
        Proposal proposal = knows(State.DISMISSED, null, in("loja-1", placa));
        assertThat(look(placa).isEmpty()).isTrue();
        assertThat(look(field("7", "Placa do carro", "PLACA")).reopened())
                .containsExactly(proposal.id());
    }

    @Test
    void whatWasDismissedInOneAccountIsNotProposedByTheNext() {
        knows(State.DISMISSED, null, in("loja-2", field("9", "Placa", "PLACA")));
        assertThat(look(placa).reopened()).isEmpty();
    }

    @Test
    void whatIsInNoAccountAnyMoreIsGoneAndComesBackAsOpen() {
        Proposal proposal = knows(State.OPEN, null, in("loja-1", placa));
        assertThat(look().gone()).containsExactly(proposal.id());

        known.clear();
        Proposal gone = knows(State.GONE, null, in("loja-1", placa));
        assertThat(look(placa).reopened()).containsExactly(gone.id());
    }

    @Test
    void whatOthersStillHaveStaysTheirs() {
        Proposal proposal = knows(State.OPEN, null, in("loja-1", placa), in("loja-2", placa));
        Upkeep upkeep = look();
        assertThat(upkeep.left()).containsExactly(proposal.id());
        assertThat(upkeep.gone()).isEmpty();
    }

    @Test
    void whatWasNotLookedAtIsNotGone() {
        knows(State.OPEN, null, in("loja-1", placa));
        assertThat(look(NOW, Set.of()).isEmpty()).isTrue();
    }

    @Test
    void whatWasBegunAndIsInTheMasterIsPromoted() {
        links = IdMap.of(List.of(Link.of(Kind.FIELD, 70, 7)));
        Proposal proposal = knows(State.OPEN, new Begun("loja-1", "ana", NOW), in("loja-1", placa));
        assertThat(look().finished()).isEqualTo(Map.of(proposal, "70"));
        assertThat(look().gone()).isEmpty();
    }
}
