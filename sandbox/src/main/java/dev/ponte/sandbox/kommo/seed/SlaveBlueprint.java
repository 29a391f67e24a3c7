package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.config.NewPipeline;
import dev.ponte.sandbox.kommo.config.NewStage;
import dev.ponte.sandbox.kommo.config.Pipelines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The master's blueprint as an account has it that has gone its own way. */
final class SlaveBlueprint {
    private static final int MANY = 49;
    private static final List<String> ODD = List.of("#99ccff", "#FFFF99", "#ffcc66", "#cccccc");

    private final Set<Quirk> quirks;
    private final Random random;

    private SlaveBlueprint(Set<Quirk> quirks, Random random) {
        this.quirks = quirks;
        this.random = random;
    }

    static Blueprint of(Blueprint master, Set<Quirk> quirks, Random random) {
        SlaveBlueprint slave = new SlaveBlueprint(quirks, random);
        return new Blueprint(
                slave.pipelines(master.pipelines()),
                slave.fields(master.fields()),
                quirks.contains(Quirk.TRACKING));
    }

    private List<NewPipeline> pipelines(List<NewPipeline> master) {
        List<NewPipeline> own = new ArrayList<>();
        for (NewPipeline pipeline : master) {
            // The main one is always there; of the others some are not.
            if (own.isEmpty() || random.nextInt(3) != 0) {
                own.add(varied(pipeline));
            }
        }
        if (random.nextBoolean()) {
            own.add(plain("Locação", own.size() + 1, 3));
        }
        if (quirks.contains(Quirk.FULL_PIPELINE)) {
            own.add(plain("Completo", own.size() + 1, Pipelines.MOST_STAGES - 3));
        }
        while (quirks.contains(Quirk.MANY_PIPELINES) && own.size() < MANY) {
            own.add(plain("Funil " + (own.size() + 1), own.size() + 1, 2));
        }
        return own;
    }

    private static NewPipeline plain(String name, int sort, int stages) {
        List<NewStage> all = new ArrayList<>();
        for (int i = 1; i <= stages; i++) {
            all.add(new NewStage("Etapa " + i, i, "#d6eaff"));
        }
        return new NewPipeline(name, sort, false, true, null, null, all);
    }

    private NewPipeline varied(NewPipeline pipeline) {
        List<NewStage> stages = new ArrayList<>();
        for (NewStage stage : pipeline.stages()) {
            boolean odd = quirks.contains(Quirk.ODD_COLOURS);
            stages.add(
                    new NewStage(
                            stage.name(),
                            stage.sort(),
                            odd ? ODD.get(random.nextInt(ODD.size())) : "#fffeb2"));
        }
        if (random.nextInt(3) == 0) {
            stages.removeLast();
        }
        if (random.nextInt(3) == 0) {
            stages.add(new NewStage("Retomar contato", 60, "#ffdbdb"));
        }
        if (quirks.contains(Quirk.SAME_NAMES)) {
            stages.add(new NewStage(stages.getFirst().name(), 70, "#e6e8ea"));
        }
        if (quirks.contains(Quirk.OTHER_ORDER)) {
            shuffle(stages);
        }
        return new NewPipeline(
                random.nextInt(5) == 0 ? pipeline.name() + " (antigo)" : pipeline.name(),
                pipeline.sort(),
                pipeline.main(),
                pipeline.unsortedOn() && !quirks.contains(Quirk.UNSORTED_OFF),
                random.nextBoolean() ? pipeline.won() : null,
                random.nextBoolean() ? pipeline.lost() : null,
                stages);
    }

    private void shuffle(List<NewStage> stages) {
        Collections.shuffle(stages, random);
        for (int i = 0; i < stages.size(); i++) {
            NewStage stage = stages.get(i);
            stages.set(i, new NewStage(stage.name(), 20 + 10 * i, stage.color()));
        }
    }

    private List<FieldSpec> fields(List<FieldSpec> master) {
        List<FieldSpec> own = new ArrayList<>();
        for (FieldSpec field : master) {
            boolean missing = quirks.contains(Quirk.FIELDS_MISSING) && random.nextInt(3) == 0;
            if (!missing) {
                own.add(varied(field));
            }
        }
        if (quirks.contains(Quirk.FIELDS_EXTRA)) {
            own.add(FieldSpec.lead("Observação interna", "textarea", "OBS_INTERNA"));
            own.add(FieldSpec.lead("Vendedor externo", "text", null));
            own.add(FieldSpec.of("contacts", "Apelido", "text", null));
        }
        if (quirks.contains(Quirk.SAME_NAMES)) {
            own.add(FieldSpec.lead("Placa", "text", null));
            own.add(FieldSpec.lead("Canal", "text", null));
        }
        if (quirks.contains(Quirk.OTHER_ORDER)) {
            Collections.shuffle(own, random);
        }
        return own;
    }

    private FieldSpec varied(FieldSpec field) {
        List<String> choices = new ArrayList<>(field.choices());
        if (!choices.isEmpty() && random.nextInt(3) == 0) {
            choices.removeLast();
        }
        if (!choices.isEmpty() && random.nextInt(4) == 0) {
            choices.add("Outro");
        }
        if (quirks.contains(Quirk.OTHER_ORDER)) {
            Collections.shuffle(choices, random);
        }
        FieldSpec own = field.choosing(choices).requiredIn(null);
        if (quirks.contains(Quirk.NO_CODES)) {
            own = own.withoutCode();
        }
        if (quirks.contains(Quirk.OTHER_GROUPS) && own.group() != null) {
            own = own.in(random.nextBoolean() ? "Inteligência" : null);
        }
        return own;
    }
}
