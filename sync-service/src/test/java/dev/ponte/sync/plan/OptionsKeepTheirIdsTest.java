package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Kommo forgets the values of options that come without their id. */
class OptionsKeepTheirIdsTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void whenOneIsAddedTheOthersAreSentWithTheirs() {
        Sample.list(sample.master, "Canal", "WhatsApp", "Telefone", "Site");
        List<Choice> before = Sample.list(sample.slave, "Canal", "WhatsApp", "Site").choices();

        sample.replicate();

        List<Choice> after = choices();
        assertThat(after).extracting(Choice::value).containsExactly("WhatsApp", "Telefone", "Site");
        assertThat(after).extracting(Choice::id).contains(before.get(0).id(), before.get(1).id());
    }

    @Test
    void whatOnlyTheSlaveHasStaysBehindTheOthers() {
        Sample.list(sample.master, "Canal", "Site", "WhatsApp");
        FieldState before = Sample.list(sample.slave, "Canal", "Rádio", "WhatsApp", "Site");

        sample.replicate();

        assertThat(choices())
                .extracting(Choice::value)
                .containsExactly("Site", "WhatsApp", "Rádio");
        assertThat(choices())
                .extracting(Choice::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.choices().stream().map(Choice::id).toList());
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void whatOnlyTheSlaveHasGoesWhenSomebodyAskedForIt() {
        Sample.list(sample.master, "Canal", "Site");
        Sample.list(sample.slave, "Canal", "Rádio", "Site");
        sample.rules = Rules.USUAL.removal(new Removal.Everything());

        sample.replicate();

        assertThat(choices()).extracting(Choice::value).containsExactly("Site");
    }

    @Test
    void aCodeThatOnlyTheSlaveHasStays() {
        Sample.list(sample.master, "Canal", "WhatsApp", "Site");
        long id = sample.slave.id();
        sample.slave
                .fields
                .get(Scope.LEADS)
                .add(
                        Fields.list(
                                sample.slave.id(),
                                "Canal",
                                null,
                                List.of(new Choice(id, "WhatsApp", 10, "WA"))));

        sample.replicate();

        assertThat(choices()).first().isEqualTo(new Choice(id, "WhatsApp", 10, "WA"));
    }

    @Test
    void aListWithoutOptionsIsToldAndLeftOut() {
        Sample.list(sample.master, "Canal");

        Plan plan = sample.plan();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notices())
                .containsExactly(new Notice(Notice.Code.NO_OPTIONS, "leads / Canal", ""));
    }

    @Test
    void whatIsUndoneTakesAwayOnlyTheOptionsThatWereMade() {
        Sample.list(sample.master, "Canal", "Site", "Novo");
        Sample.list(sample.slave, "Canal", "Rádio", "Site");
        var before = sample.slave.snapshot();
        sample.replicate();
        long made = choices().get(1).id();

        Plan undo =
                Planner.plan(
                        before,
                        sample.slave.snapshot(),
                        IdMap.identity(before),
                        Rules.USUAL.removal(
                                new Removal.Only(
                                        Set.of(
                                                new Removal.Target(
                                                        Kind.CHOICE, String.valueOf(made))))));
        CarriedOut.on(sample.slave, undo, IdMap.EMPTY);

        assertThat(choices()).extracting(Choice::value).containsExactly("Rádio", "Site");
    }

    private List<Choice> choices() {
        return Sample.fieldOf(sample.slave, "Canal").choices();
    }
}
