package dev.ponte.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.plan.UnknownTargetException;
import dev.ponte.sync.snapshot.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldBodiesTest {

    private static final IdMap MAP =
            IdMap.of(
                    List.of(
                            Link.of(Kind.PIPELINE, 1, 100),
                            Link.of(Kind.STAGE, 11, 111),
                            Link.of(Kind.FIELD, 5, 500),
                            Link.ofGroup(Scope.LEADS, "leads_1", "leads_9")));

    private static final Step.CreateFields CREATE =
            new Step.CreateFields(
                    Scope.LEADS,
                    List.of(
                            new Step.NewField(
                                    5,
                                    "Canal",
                                    "select",
                                    "CANAL",
                                    510,
                                    true,
                                    "leads_1",
                                    List.of(
                                            new Step.Option(51L, null, "Site", 10, null),
                                            new Step.Option(52L, null, "Rádio", 20, "R")),
                                    Set.of(new StageKey(1, 11)),
                                    Set.of(new StageKey(1, 142)),
                                    null,
                                    null),
                            new Step.NewField(
                                    6,
                                    "Valor",
                                    "monetary",
                                    null,
                                    520,
                                    false,
                                    null,
                                    List.of(),
                                    Set.of(),
                                    Set.of(),
                                    null,
                                    "BRL")),
                    List.of());

    @Test
    void aNewFieldNamesTheSlavesTabAndStages() {
        assertThat(KommoMapper.write(FieldBodies.created(CREATE, MAP)))
                .isEqualTo(
                        compact(
                                """
                                [{"name":"Canal","type":"select","sort":510,"request_id":"5",
                                "code":"CANAL","is_api_only":true,"group_id":"leads_9","enums":[
                                {"value":"Site","sort":10},{"value":"Rádio","sort":20,"code":"R"}],
                                "required_statuses":[{"pipeline_id":100,"status_id":111}],
                                "hidden_statuses":[{"pipeline_id":100,"status_id":142}]},
                                {"name":"Valor","type":"monetary","sort":520,"request_id":"6",
                                "currency":"BRL"}]"""));
    }

    @Test
    void whatAnEarlierStepDidNotMakeIsNotSent() {
        assertThatExceptionOfType(UnknownTargetException.class)
                .isThrownBy(() -> FieldBodies.created(CREATE, IdMap.EMPTY))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(Kind.GROUP));
    }

    @Test
    void aChangeSendsOnlyWhatChangesAndOptionsWithTheirIds() {
        Step.ChangeFields change =
                changes(
                        List.of(
                                new Step.Option(51L, 510L, "Web", 10, null),
                                new Step.Option(52L, null, "Rádio", 20, null),
                                new Step.Option(null, 530L, "own", 30, "OWN")),
                        new Step.Stages(
                                Set.of(new StageKey(1, 11)), Set.of(new StageKey(100, 999))));

        assertThat(KommoMapper.write(FieldBodies.changed(change, MAP)))
                .isEqualTo(
                        compact(
                                """
                                [{"id":500,"request_id":"5","group_id":null,"enums":[
                                {"id":510,"value":"Web","sort":10},{"value":"Rádio","sort":20},
                                {"id":530,"value":"own","sort":30,"code":"OWN"}],
                                "required_statuses":[{"pipeline_id":100,"status_id":111},
                                {"pipeline_id":100,"status_id":999}]}]"""));
    }

    @Test
    void fieldsAndOptionsAreKnownInAnyOrder() {
        List<CustomField> answer =
                all(
                        CustomField.class,
                        """
                        {"id":600,"name":"Valor","request_id":"6"}""",
                        """
                        {"id":500,"name":"Canal","request_id":"5","enums":[
                         {"id":520,"value":"Rádio","sort":1},{"id":510,"value":"Site","sort":2}]}""");

        assertThat(FieldBodies.links(CREATE, answer))
                .containsExactlyInAnyOrder(
                        Link.of(Kind.FIELD, 6, 600),
                        Link.of(Kind.FIELD, 5, 500),
                        Link.of(Kind.CHOICE, 51, 510),
                        Link.of(Kind.CHOICE, 52, 520));
    }

    @Test
    void ofAChangeOnlyNewOptionsAreLinkedThoughKommoSendsThemAsAMap() {
        Step.ChangeFields change =
                changes(
                        List.of(
                                new Step.Option(51L, 510L, "Site", 10, null),
                                new Step.Option(52L, null, "Site", 20, null)),
                        null);
        List<CustomField> answer =
                all(
                        CustomField.class,
                        """
                        {"id":500,"enums":{"0":{"id":510,"value":"Site"},"1":{"id":520,"value":"Site"}}}""");

        assertThat(FieldBodies.links(change, answer, MAP))
                .containsExactly(Link.of(Kind.CHOICE, 52, 520));
    }

    @Test
    void optionsOfOneLabelAreTwo() {
        Step.CreateFields twice =
                new Step.CreateFields(
                        Scope.LEADS,
                        List.of(
                                new Step.NewField(
                                        5,
                                        "Canal",
                                        "select",
                                        null,
                                        510,
                                        false,
                                        null,
                                        List.of(
                                                new Step.Option(51L, null, "x", 10, null),
                                                new Step.Option(52L, null, "x", 20, null)),
                                        Set.of(),
                                        Set.of(),
                                        null,
                                        null)),
                        List.of());

        assertThat(
                        FieldBodies.links(
                                twice,
                                all(
                                        CustomField.class,
                                        """
                                        {"id":500,"request_id":"5","enums":[
                                         {"id":510,"value":"x"},{"id":520,"value":"x"}]}""")))
                .contains(Link.of(Kind.CHOICE, 51, 510), Link.of(Kind.CHOICE, 52, 520));
    }

    @Test
    void tabsAreKnownByTheirRequestIds() {
        Step.CreateGroups step =
                new Step.CreateGroups(
                        Scope.LEADS,
                        List.of(
                                new Step.NewGroup("leads_1", "IA", 10),
                                new Step.NewGroup("leads_2", "Carro", 20)),
                        List.of());

        assertThat(KommoMapper.write(FieldBodies.created(step)))
                .isEqualTo(
                        compact(
                                """
                                [{"name":"IA","sort":10,"request_id":"leads_1"},
                                {"name":"Carro","sort":20,"request_id":"leads_2"}]"""));
        assertThat(
                        FieldBodies.links(
                                step,
                                all(
                                        FieldGroup.class,
                                        "{\"id\":\"leads_8\",\"request_id\":\"leads_2\"}",
                                        "{\"id\":\"leads_7\",\"request_id\":\"leads_1\"}")))
                .containsExactlyInAnyOrder(
                        Link.ofGroup(Scope.LEADS, "leads_1", "leads_7"),
                        Link.ofGroup(Scope.LEADS, "leads_2", "leads_8"));
    }

    private static Step.ChangeFields changes(List<Step.Option> options, Step.Stages required) {
        return new Step.ChangeFields(
                Scope.LEADS,
                List.of(
                        new Step.FieldChange(
                                5,
                                null,
                                null,
                                null,
                                null,
                                required == null ? null : new Step.Tab(null),
                                options,
                                required,
                                null,
                                null,
                                null)),
                List.of());
    }

    private static String compact(String json) {
        return json.replace("\n", "");
    }

    private static <T> List<T> all(Class<T> type, String... json) {
        return Arrays.stream(json)
                .map(each -> KommoMapper.read(KommoMapper.tree(each), type))
                .toList();
    }
}
